import { startScriptedUpstream } from './helpers/scripted-upstream.ts';
const u = await startScriptedUpstream(); console.log(u.port);
