// Made by `npm run generate` from packages/normalize/lexicon/name-edges.csv; edit that.
/** Words that stand before, in and after names, by kind, as they are written there. */
export const nameEdges = {
  award: new Set("Accord Accords Award Awards Fellowship Medal Medals Prize Prizes Scholarship Telescope Trophy".split(" ")),
  body: new Set("administration agency airline army association authority bank board bureau campaign charity club coalition commission committee company corporation council court department embassy family firm foundation government group hospital institute ministry mission movement navy office organisation organization panel parliament parties party police prosecution school team tribunal union university".split(" ")),
  competitor: new Set("airline carmaker chipmaker competitor competitors newcomer parent retailer rival rivals subsidiary supplier".split(" ")),
  compound: new Set("aligned appointed approved area backed based born bound centric controlled designate elect era friendly funded gate held inspired led like linked made mania owned related run sponsored style themed trained type wide".split(" ")),
  department: new Set("Affairs Customs Department Directorate Fisheries Inspectorate Ministry Parliament Resources Secretariat Services Treasury Works".split(" ")),
  document: new Set("account ad advert advertisement affidavit album analysis announcement article assessment audit banner book brief bulletin caption census chart charter column communique communiqué complaint data declaration description diary document documentary documents dossier e-mail editorial email essay estimate estimates evidence factors figures filing filings film findings forecast forecasts graph guideline guidelines headline indictment inscription investigation invitation judgement judgment label lawsuit leaflet legend letter letters list log lyrics manifesto manual map memo memoir memorandum message messages motion note notice novel obituary opinion order paper papers petition plaque poem poll polls post poster posts profile prospectus readout record recording records release report reports resolution results review ruling sign signs slogan song songs statement statements statistics story studies study subpoena suit summary survey surveys testimony text transcript transcripts translation treaty tweet tweets verdict video videos warning warrant website will".split(" ")),
  epithet: new Set("allies ally campaigner campaigners challenger colleague colleagues commuter commuters critic critics eyewitness fan fans incumbent neighbor neighbors neighbour neighbours newcomer opponent opponents organiser organisers organizer organizers protester protesters resident residents shopper shoppers supporter supporters survivor survivors teammate teammates veteran witness".split(" ")),
  month_lead: new Set("after and before between by during early from in last late mid next of since this through till to until".split(" ")),
  outlet_noun: new Set("blog broadcaster broadsheet daily journal magazine monthly network newspaper podcast tabloid website weekly".split(" ")),
  plural_title: new Set("Ambassadors Chiefs Directors Governors Heads Kings Leaders Mayors Ministers Premiers Presidents Queens Secretaries Senators".split(" ")),
  portfolio: new Set("agriculture commerce culture defence defense economy education energy environment finance fisheries foreign forestry health home housing immigration industry infrastructure interior labor labour mining planning sport sports tourism trade transport transportation treasury".split(" ")),
  post_nominal: new Set("AO CBE DBE DDS Esq FRCP FRS JP KBE KC MBE MD MEP MLA MP MSP OAM OBE PhD QC RN SC".split(" ")),
  publishing: new Set("appeared appearing printed published publishing reprinted serialised serialized writing wrote".split(" ")),
  region_lead: new Set("Gov Governor Senator State Upstate gov governor legislature senator state upstate".split(" ")),
  region_word: new Set("Attorney Congressman Congresswoman Democrat Gov Governor Lieutenant Republican Sen Senator assemblyman assemblywoman attorney congressman congresswoman gov governor governors gubernatorial lawmakers legislators legislature lieutenant primary sen senator state".split(" ")),
  storm: new Set("Cyclone Depression Hurricane Storm Typhoon".split(" ")),
  street: new Set("Avenue Boulevard Crescent Drive Highway Lane Road Square Street Terrace".split(" ")),
  street_preposition: new Set("along at down from in near off on the to up".split(" ")),
  time_zone: new Set("CEST GMT UTC".split(" ")),
  unit: new Set("AD AEDT AEST AM BC BCE BST CAT CDT CE CET CM CST EAT EDT EST FT GB GW HKT HZ IST JST KG KM KPH KWH LBS MB MM MPH MSK MW PDT PM PST SAST TB WAT WIB".split(" ")),
} satisfies Record<string, ReadonlySet<string>>;
