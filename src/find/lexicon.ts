/** Words by which people judge what is proposed, in classes that phrases are made of. Each is an alternation of a pattern. */

function anyOf(words: string): string {
  return words
    .trim()
    .split(',')
    .map((word) => word.trim())
    .join('|');
}

/** Praise. */
export const GOOD = anyOf(`
  acceptable to all, adequate, appealing, appropriate, attractive, beautiful, best, better, boring, brilliant, cheap, cheaper, cheapest,
  clean, cleaner, cleanest, clear, clearer, clever, compelling, compatible, composable, consistent, correct, cute, discoverable, easier,
  easiest, easy, effective, efficient, elegant, excellent, explicit, extensible, fair, fantastic, fast, faster, fastest, flexible, fun,
  future-proof, good, great, handy, harmless, helpful, honest, ideal, intuitive, justified, legible, lightweight, lovely, low-risk,
  maintainable, manageable, minimal, natural, neat, nice, nicer, nicest, obvious, overdue, painless, palatable, perfect, pleasant,
  portable, practical, pragmatic, predictable, preferable, promising, quick, quicker, readable, realistic, reasonable, reliable, robust,
  safe, safer, safest, sane, saner, sanest, sensible, simple, simpler, simplest, small, smaller, smallest, smart, sound, stable,
  straightforward, straight forward, sufficient, superior, sweet, tempting, testable, tidy, tiny, tractable, trivial, unambiguous,
  uncontroversial, useful, valuable, viable, warranted, welcome, well-defined, wonderful, worth it, worth doing, worth having, worth the
  \\w+, worthwhile`);

/** Blame. */
export const BAD = anyOf(`
  absurd, ad hoc, ad-hoc, ambiguous, annoying, arbitrary, awful, awkward, backwards, bad, bloated, brittle, broken, bulky, clumsy,
  complex, complicated, confusing, convoluted, costly, crazy, cruel, cryptic, cumbersome, dangerous, dead, delicate, difficult, dire,
  dirty, disqualified, doomed, dubious, error-prone, evil, excessive, expensive, foolish, fragile, gross, hacky, hairy, half-baked, hard,
  harder, harmful, heavy, heavyweight, heavy-handed, hopeless, horrible, horrid, hostile, ill-defined, impossible, impractical,
  inadequate, incompatible, inconsistent, incorrect, inefficient, inelegant, inferior, infeasible, insane, insecure, insufficient,
  intrusive, invasive, irresponsible, laborious, late, leaky, limited, limiting, lossy, mad, magic, magical, messy,
  misguided, misleading, more (?:complex|complicated|work|code|expensive|invasive|intrusive|confusing), naive, nasty, naughty, noisy,
  obscure, obsolete, odd, offensive, opaque, out of scope, over the top, over-complicated, over-engineered, overcomplicated,
  overengineered, overkill, overly \\w+, painful, pointless, premature, problematic, questionable, racy, redundant, restrictive,
  ridiculous, rigid, risky, scary, short-sighted, silly, slow, slower, slowest, sloppy, stillborn, strange, stupid, surprising, tedious,
  terrible, too (?!bad\\b)\\w+, tricky, ugly, unacceptable, unappealing, unattractive, unclear, undesirable, unfair, unfortunate, unhelpful,
  unmaintainable, unnecessary, unproven, unreadable, unrealistic, unreliable, unsafe, unsound, unsuitable, untenable, untested, unusable,
  unwieldy, unworkable, upside down, useless, vague, wasteful, weak, weaker, weird, worse, worst, worthless, wrong`);

/** Things that are good to be. */
export const MERIT = anyOf(`
  advantage, advantages, benefit, benefits, beauty, appeal, charm, upside, upsides, merit, merits, virtue, virtues, strength, simplicity,
  improvement, win, winner, no-brainer, step forward, step in the right direction, good idea, way to go, way forward, value`);

/** Things that are bad to be or to have. */
export const TROUBLE = anyOf(`
  abomination, abuse, annoyance, band-aid, bikeshed, bloat, blocker, burden, can of worms, catch, farce, fiction, joke, lie, challenge, churn, clutter, complaint, complaints,
  complexity, concern, concerns, cop-out, cruft, crutch, danger, dangers, dead end, dead-end, deal breaker, deal-breaker, dealbreaker,
  defect, difficulty, disadvantage, disadvantages, disaster, downside, downsides, drawback, drawbacks, fault, flaw, flaws, foot-gun, footgun, gripe,
  hack, hassle, hazard, headache, headaches, issue, issues, kludge, layering violation, liability, lottery, mess, minefield, misfeature, mistake,
  nightmare, no-go, noise, non-starter, nonsense, nonstarter, nuisance, objection, objections, obstacle, overhead, pain, penalty, pitfall, problem,
  problems, qualms, rabbit hole, race, races, reservations, regression, regressions, risk, risks, shortcoming, shortcomings, showstopper, show-stopper, snag,
  step back, step backwards, threat, trap, trouble, troubles, violation, waste, waste of time, weakness, worry, worries`);

/** What something good does, in the third person and without its ending. */
export const HELPS = anyOf(`
  addresses, allows us, avoids, buys us, does the job, eliminates, enables, fits, fixes, gives us, helps, improves, let us, lets us,
  pays off, protects, removes the need, saves, scales, simplifies, solves, speeds up, survives, wins, works(?! (?:like|as|on|by|with|out|the)\\b)`);
export const HELP = anyOf(`
  address, avoid, allow us, buy us, do the job, do the trick, do what, eliminate, fit, fix, fly, gain, give us, help, improve, let us, matter,
  pay off, prevent, protect, save, scale, simplify, solve, speed up, suffice, survive, work`);

/** What something bad does. */
export const HARMS = anyOf(`
  adds complexity, annoys, backfires, bites, blows up, bothers, breaks, burdens, clutters, complicates, confuses, corrupts, defeats the, discriminates,
  duplicates, excludes, fails, falls (?:apart|flat|short|over), fragments, gets in the way, hides, hurts, repeats that, ignores, invites, kills, lacks, leaks, locks us,
  loses, masks, misleads, misses, obscures, papers over, penali[sz]es, pollutes, prevents, punishes, regresses, ruins, scares, smells, stinks,
  stalls, suffers, surprises, throws away, trades, undermines, violates, wastes, worries, worsens, wrecks`);
export const HARM = anyOf(`
  add complexity, annoy, backfire, bite, blow up, bother, break, burden, clutter, complicate, confuse, corrupt, defeat, duplicate, exclude(?! each other), fail,
  fall (?:apart|flat|short|over), fragment, get in the way, harm, hide, hurt, ignore, invite, kill, lack, leak, lock us, lose, mask, mislead, miss, obscure,
  paper over, penali[sz]e, pollute, punish, regress, ruin, scare, stall, suffer, surprise, undermine, violate, waste, worry, worsen, wreck`);

/** Being for something, as a verb: with `to`, and as it stands. */
export const FOND = anyOf(`
  adore, adores, appreciate, appreciates, favor, favors, favour, favours, like, likes, love, loves, prefer, prefers, support, supports, endorse, endorses, want, wants, welcome, welcomes`);
/** Being against it. */
export const AVERSE = anyOf(`
  abhor, despise, detest, detests, dislike, dislikes, disagree with, disagrees with, dread, dreads, distrust, hate, hates, oppose, opposes, object to, objects to,
  reject, rejects, regret`);
/** Feeling well with it. */
export const AT_EASE = anyOf(`
  all right, alright, at peace, comfortable, content, cool, fine, good, happy, ok, okay, satisfied, at ease`);
/** Feeling unwell with it. */
export const UNEASY = anyOf(`
  afraid, allergic, cautious, concerned, hesitant, leery, lukewarm, nervous, reluctant, sad, sceptical, scared, skeptical, tired, uncomfortable,
  unconvinced, uneasy, unenthusiastic, unhappy, unimpressed, unsure, wary, weary, worried, puzzled, disappointed, fed up`);
/** Taking a course. */
export const DO = anyOf(`
  adopt, choose, do, follow, go (?:ahead |on )?(?:with|for|down), have, implement, keep, land, make it, merge, move to, opt for, pick, retain, say, see, settle on, ship, start with,
  stay with, stick (?:to|with), switch to, take, try, use, work on, write`);
export const DOING = anyOf(`
  adopting, choosing, doing, following, going (?:ahead |on )?(?:with|for|down), having, implementing, keeping, landing, making it, merging, moving to, opting for, picking, retaining, seeing, settling on,
  shipping, starting with, sticking (?:to|with), switching to, taking, trying, using, working on, writing`);
/** Leaving one. */
export const DROP = anyOf(`
  abandon, avoid, bury, discard, discount, dismiss, drop, eliminate, exclude, forget, forget about, get rid of, give up, give up on, kill, leave out, move away from, remove, retract, rule out, scrap,
  skip, stay away from, steer clear of, strike, take out, veto, withdraw, block`);
export const DROPPED = anyOf(`
  abandoned, dead, discarded, discounted, dismissed, dropped, dead in the water, dead on arrival, eliminated, excluded, forgotten, gone, off the table, out, out of the question, over, rejected,
  retracted, ruled out, scrapped, shot down, struck, withdrawn`);

/** Words that weigh what is said and turn nothing around but `not`. */
export const ADVERB = anyOf(`
  a, a bit, a little, a lot, a tad, absolutely, again, all, almost, already, also, always, an, and, as, at least, actually, alike, arguably, awfully, basically, both, each, just as, by far,
  certainly, clearly, completely, definitely, either, entirely, equally, essentially, even, ever, evidently, extremely, fairly, far, finally, firmly, for me, fully,
  generally, greatly, hardly, happily, gladly, heavily, highly, honestly, however, I guess, I think, indeed, in general, in my opinion, in principle, incredibly, inherently, instead, just, kind of, largely, less, likely, marginally, maybe, merely, mildly, more, most, mostly, much, myself, never,
  nevertheless, no longer, not, now, obviously, of course, often, on balance, one of, only, overall, particularly, perfectly, perhaps, personally, plain, plainly, possibly, potentially, pretty, probably, purely, quite,
  rather, really, reasonably, relatively, seriously, significantly, simply, slightly, so, somehow, somewhat, sort of, still, strictly, strongly, substantially, such, sufficiently, surely, surprisingly, terribly, that,
  the, then, therefore, this, thoroughly, though, to me, to us, too, totally, truly, unfortunately, usually, utterly, vastly, very, way, well, wholly, yet, your, my, our`);

/** Who speaks, before a verb. */
export const I =
  '(?:I|we|he|she|they|you|one|who|people|folks|everyone|everybody|most of us|some of us)(?: (?:still|also|really|certainly|honestly|personally|definitely|now|then|myself|too|both|all|actually|rather|kind of|sort of|strongly|just|very much))*';

/** Joins an option to what it is said to be. */
export const IS =
  "(?:is|are|was|were|be|being|been|'s|'re|isn't|aren't|wasn't|weren't|seems?|seemed|looks?|looked|sounds?|sounded|feels?|felt|becomes?|remains?|strikes me as|appears?|(?:would|could|might|may|will|should|must|wouldn't|won't|couldn't|shouldn't|mightn't|'d|'ll|has|have|had)(?: \\w+){0,2}? (?:be|been|seem|look|feel|become|remain))(?: (?:to be|like|as if|as though))?";
