import { allege } from "./accuse/allege.ts";
import { charge } from "./accuse/charge.ts";
import { concern } from "./accuse/concern.ts";
import { disapprove } from "./accuse/disapprove.ts";
import { investigate } from "./accuse/investigate.ts";
import { seekArrest } from "./accuse/seek-arrest.ts";
import { sue } from "./accuse/sue.ts";
import { summon } from "./accuse/summon.ts";
import { trySuspect } from "./accuse/try.ts";
import { agree } from "./agree/agree.ts";
import { willing } from "./agree/willing.ts";
import { provide } from "./aid/provide.ts";
import { abduct } from "./assault/abduct.ts";
import { aerial } from "./assault/aerial.ts";
import { attack } from "./assault/attack.ts";
import { beat } from "./assault/beat.ts";
import { crowd } from "./assault/crowd.ts";
import { destroy } from "./assault/destroy.ts";
import { drone } from "./assault/drone.ts";
import { explosive } from "./assault/explosive.ts";
import { kill } from "./assault/kill.ts";
import { sexual } from "./assault/sexual.ts";
import { shootDown } from "./assault/shoot-down.ts";
import { torture } from "./assault/torture.ts";
import { arrest } from "./coerce/arrest.ts";
import { censor } from "./coerce/censor.ts";
import { cyber } from "./coerce/cyber.ts";
import { deport } from "./coerce/deport.ts";
import { restrict } from "./coerce/restrict.ts";
import { seize } from "./coerce/seize.ts";
import { accept } from "./concede/accept.ts";
import { ease } from "./concede/ease.ts";
import { advise } from "./consult/advise.ts";
import { host } from "./consult/host.ts";
import { mediate } from "./consult/mediate.ts";
import { meet } from "./consult/meet.ts";
import { phone } from "./consult/phone.ts";
import { visit } from "./consult/visit.ts";
import { cooperate } from "./cooperate/cooperate.ts";
import { troops } from "./mobilize/troops.ts";
import { boycott } from "./protest/boycott.ts";
import { demonstrate } from "./protest/demonstrate.ts";
import { hunger } from "./protest/hunger.ts";
import { obstruct } from "./protest/obstruct.ts";
import { riot } from "./protest/riot.ts";
import { strike } from "./protest/strike.ts";
import { cancelMeeting } from "./reject/cancel-meeting.ts";
import { fail } from "./reject/fail.ts";
import { refuse } from "./reject/refuse.ts";
import { reject } from "./reject/reject.ts";
import { appealCourt } from "./request/appeal-court.ts";
import { urge } from "./request/urge.ts";
import { access } from "./retreat/access.ts";
import { ceasefire } from "./retreat/ceasefire.ts";
import { disarm } from "./retreat/disarm.ts";
import { release } from "./retreat/release.ts";
import { resign } from "./retreat/resign.ts";
import { withdraw } from "./retreat/withdraw.ts";
import type { EventRule } from "./rule.ts";
import { breakRelations } from "./sanction/break-relations.ts";
import { convict } from "./sanction/convict.ts";
import { cutAid } from "./sanction/cut-aid.ts";
import { expel } from "./sanction/expel.ts";
import { impose } from "./sanction/impose.ts";
import { back } from "./support/back.ts";
import { praise } from "./support/praise.ts";
import { sign } from "./support/sign.ts";
import { threaten } from "./threaten/threaten.ts";
import { warrant } from "./threaten/warrant.ts";

/** All rules; which of them a trigger calls stands in `lexicon/triggers.csv`. */
export const eventRules: readonly EventRule[] = [
  seekArrest,
  disapprove,
  allege,
  charge,
  sue,
  investigate,
  summon,
  trySuspect,
  concern,
  fail,
  cancelMeeting,
  refuse,
  reject,
  appealCourt,
  urge,
  phone,
  visit,
  advise,
  mediate,
  host,
  meet,
  sign,
  praise,
  back,
  agree,
  willing,
  ease,
  accept,
  ceasefire,
  disarm,
  access,
  withdraw,
  release,
  resign,
  cooperate,
  provide,
  warrant,
  threaten,
  demonstrate,
  strike,
  hunger,
  boycott,
  riot,
  obstruct,
  convict,
  cutAid,
  breakRelations,
  expel,
  impose,
  troops,
  arrest,
  seize,
  restrict,
  deport,
  censor,
  cyber,
  abduct,
  torture,
  sexual,
  beat,
  crowd,
  shootDown,
  explosive,
  aerial,
  drone,
  destroy,
  kill,
  attack,
];
