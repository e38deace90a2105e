/** Words by which people judge what is proposed, in classes that phrases are made of. Each is an alternation of a pattern. */

function anyOf(words: string): string {
  return words
    .trim()
    .split(',')
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .join('|');
}

/** Praise. */
export const GOOD = anyOf(`
  acceptable to all, actionable, adequate, admirable, affordable, ample, appealing, appropriate, apt, attractive, auditable,
  backward-compatible, backwards-compatible, battle-tested, bearable, beautiful, best, better, boring, brilliant, bulletproof, cheap,
  cheaper, cheapest, clean, cleaner, cleanest, clear, clearer, clever, close to perfect, coherent, compatible, compelling, composable,
  comprehensible, comprehensive, concise, consistent, convenient, convincing, correct, crisp, cute, debuggable, decoupled, defensible,
  dependable, desirable, deterministic, discoverable, doable, durable, easier, easiest, easy, effective, efficient, elegant,
  elegantly simple, excellent, explicit, extensible, fail-safe, fair, fantastic, fast, faster, fastest, feasible, fine-grained, flexible,
  foolproof, for free, forward-compatible, free of charge, fun, future proof, future-proof, gentle, glorious, good, graceful, great,
  handy, hard to (?:beat|dislike|say no|resist|fault|object|disagree), hard to get wrong, hard to misuse, harmless, helpful, honest, ideal, idempotent, idiomatic, implementable, impressive,
  incremental, inexpensive, in good shape, innocuous, inspired, intuitive, justified, lean, legible, less code, less confusing,
  less error-prone, less fragile, less intrusive, less invasive, less risky, less surprising, less ugly, less work, lightweight, logical,
  lovable, lovely, low-risk, maintainable, manageable, mergeable, minimal, modular, much less work, natural, neat, nice, nicer, nicest,
  non-invasive, noninvasive, obvious, optimal, overdue, painless, palatable, perfect, plausible, pleasant, pleasing, portable, powerful,
  practical, pragmatic, precise, predictable, preferable, principled, promising, proven, quick, quicker, readable, realistic, reasonable,
  reassuring, refreshing, reliable, responsible, reusable, reversible, right on, robust, rock solid, rock-solid, safe, safer, safest,
  sane, saner, sanest, satisfying, scalable, self-contained, self-explanatory, sensible, side-effect free, simple, simpler, simplest,
  small, smaller, smallest, smart, sound, spot on, stable, straight forward, straightforward, sturdy, sufficient, superb, superior,
  sustainable, sweet, symmetric, tempting, terrific, testable, thoughtful, tidy, time-tested, tiny, tolerable, tractable,
  tried and tested, trivial, trustworthy, unambiguous, uncontroversial, unintrusive, unsurprising, useful, user-friendly, valuable,
  versatile, viable, warranted, welcome, well-defined, well tested, well-tested, well-understood, well understood, within reach,
  wonderful, workable, worth doing, worth having, worth it, worth the \\w+, worthwhile`);

/** Blame. */
export const BAD = anyOf(`
  absurd, abusable, abysmal, ad hoc, ad-hoc, alarming, all-or-nothing, all or nothing, ambiguous, annoying, antisocial, arbitrary,
  artificial, asymmetric, atrocious, awful, awkward, backwards, bad, baffling, baroque, bloated, brain-dead, braindead, brittle, broken,
  bulky, burdensome, byzantine, cargo cult, cargo-cult, chaotic, clumsy, coarse, code churn, complex, complicated, confusing, contentious,
  contrived, controversial, convoluted, costly, counter-intuitive, counterintuitive, counterproductive, crazy, cross-cutting, crude,
  cruel, cryptic, cumbersome, dangerous, daunting, dead, debatable, deceptive, defective, deficient, delicate, demanding, demoralizing,
  detrimental, difficult, dire, dirty, disappointing, discouraging, dishonest, disqualified, disruptive, distasteful, doomed, drastic,
  dubious, easy to get wrong, easy to misuse, error-prone, evil, excessive, exorbitant, exotic, expensive, far-fetched, faulty, fiddly,
  flaky, flawed, flimsy, foolish, fragile, frightening, frustrating, gratuitous, grim, gross, hacky, hairy, half-baked, hand-wavy,
  handwavy, haphazard, hard, harder, harmful, heavy, heavy-handed, heavyweight, hopeless, horrible, horrid, hostile, ill-advised,
  ill-conceived, ill-defined, illogical, immature, impolite, impossible, impractical, imprecise, inaccurate, inadequate, inappropriate,
  incompatible, incomplete, inconsistent, inconvenient, incorrect, indefensible, ineffective, inefficient, inelegant, infeasible,
  inferior, inflexible, inhumane, insane, insecure, insidious, insufficient, intractable, intrusive, invasive, irresponsible,
  irreversible, irritating, janky, laborious, lame, late, leaky,
  less (?:general|useful|clear|robust|flexible|reliable|attractive|convincing|obvious|readable|efficient|elegant|than ideal), limited,
  limiting, lopsided, lossy, mad, magic, magical, meaningless, mediocre, messy, mind-boggling, miserable, misguided, misleading, mistaken,
  more (?:complex|complicated|work|code|expensive|invasive|intrusive|confusing), murky, myopic, naive, nasty, naughty, needless,
  nightmarish, noisy, nondeterministic, non-deterministic, non-obvious, nonportable, non-portable, nonsensical, objectionable,
  obnoxious, obscure, obsolete, odd, offensive, offputting, off-putting, onerous, opaque, oppressive, out of scope, overblown,
  overcomplicated, over-complicated, over-designed, overdone, over-engineered, overengineered, overkill, overly \\w+, overreaching,
  over the top, painful, patronizing, perverse, pessimal, petty, pointless, poor, premature, problematic, prohibitive, punitive,
  questionable, racy, redundant, restrictive, ridiculous, rigid, risky, rude, scary, scatterbrained, shaky, shocking, shoddy,
  short-sighted, silly, sketchy, skewed, slippery, sloppy, slow, slower, slowest, spaghetti, spooky, spurious, stale, stillborn, strange,
  stupid, suboptimal, sub-optimal, superficial, superfluous, surprising, suspect, suspicious, tedious, terrible, time-consuming,
  too (?!bad\\b)\\w+, toothless, toxic, trappy, tricky, troublesome, troubling, ugly, unacceptable, unappealing, unattractive, unbearable,
  unbounded, uncalled for, unclear, uncomfortable, undefined, under-specified, underspecified, underwhelming, undesirable, undesired,
  undignified, undocumented, unenforceable, unergonomic, unfair, unfortunate, unfriendly, unhelpful, unimplementable, uninspiring,
  unintuitive, uninviting, unjustified, unkind, unmaintainable, unmergeable, unnatural, unnecessary, unneeded, unpleasant, unpopular,
  unpredictable, unproven, unreadable, unrealistic, unreasonable, unreliable, unreviewable, unsafe, unsatisfactory, unsatisfying,
  unscalable, unsound, unstable, unsuitable, unsupportable, unsustainable, untenable, untested, unusable, unwanted, unwarranted,
  unwelcome, unwieldy, unwise, unworkable, upside down, useless, user-hostile, vague, verbose, vulnerable, wasteful, weak, weaker, weird,
  wishful, wobbly, woeful, worse, worst, worthless, wrong, wrong-headed`);

/** Things that are good to be. */
export const MERIT = anyOf(`
  advantage, advantages, appeal, bargain, beauty, benefit, benefits, bonus, boon, charm, elegance, gem, godsend, good compromise,
  good fit, good idea, good start, good thing, great fit, great start, improvement, keeper, lifesaver, low-hanging fruit, merit, merits,
  natural fit, no-brainer, perfect fit, robustness, sane default, selling point, sensible default, simplicity, step forward,
  step in the right direction, step up, strength, strong point, sweet spot, treat, upside, upsides, value, virtue, virtues, way forward,
  way to go, win, winner`);

/** Things that are bad to be or to have. */
export const TROUBLE = anyOf(`
  abomination, abuse, annoyance, antipattern, anti-pattern, attack surface, band-aid, bikeshed, bloat, blocker, breakage, bug farm,
  bug magnet, burden, bureaucracy, busywork, can of worms, catch, challenge, churn, cliff, clutter, collision, complaint, complaints,
  complexity, concern, concerns, confusion, cop-out, corner cases, crime, cruelty, cruft, crutch, curse, danger, dangers, data loss,
  dead end, dead-end, deadlock, deadlocks, deal-breaker, deal breaker, dealbreaker, deal killer, death march, defect, delusion, detour,
  difficulty, disadvantage, disadvantages, disaster, disgrace, disservice, distraction, downside, downsides, drawback, drawbacks,
  embarrassment, eyesore, fallacy, farce, fiction, fig leaf, fire hazard, flaw, flaws, foot-gun, footgun, friction, gamble, gripe,
  hack, half measure, hassle, hazard, headache, headaches, horror, horror show, illusion, impediment, inconvenience, insult, issue,
  issues, joke, killer, kludge, layering violation, liability, lie, lost cause, lottery, maintenance load, maze, mess, minefield,
  misfeature, misnomer, mistake, moving target, mystery, nightmare, no-go, noise, non-answer, nonsense, non-solution, non-starter,
  nonstarter, nuisance, objection, objections, obstacle, overhead, oversight, own-goal, own goal, pain, papering over, paperwork, penalty,
  pitfall, problem, problems, punishment, quagmire, qualms, rabbit hole, race, races, recipe for disaster, regression, regressions,
  regret, reservations, risk, risks, shortcoming, shortcomings, showstopper, show-stopper, sledgehammer, slippery slope, smell, snag,
  spam, step back, step backwards, sticking point, stumbling block, support load, swamp, threat, time bomb, tragedy, train wreck, trap,
  travesty, treadmill, trouble, troubles, usability problem, useless complication, violation, vulnerability, wart, warts, waste,
  waste of time, weakness, wild goose chase, worries, worry`);

/** What something good does, in the third person and without its ending. */
export const HELPS = anyOf(`
  accommodates, addresses, adds up, allows us, avoids, behaves, buys us,
  buys (?:you|time|everybody|everyone), checks all, comes for free, comes naturally, copes,
  decouples, degrades gracefully, delivers, does right by,
  does the job, does the right thing, does the trick, eliminates, enables, ensures, falls out naturally, fits, fixes,
  gets (?:it|this|that|everything|them all|things) right, gets rid of, gets (?:us|you) (?:there|most|all|nearly), gives us,
  guarantees, has the right, helps, improves, just works,
  leaves (?:the \\w+|everything|it|them|things|everybody|people|users|both) (?:alone|as|untouched|unchanged|intact|in peace), lets us,
  let us, makes up for, mitigates, obviates, pays for itself,
  carries its weight, earns its keep, fits the bill, hits the (?:spot|mark), holds its own, pays off, plays (?:well|nicely), pulls its weight, preserves, protects, reduces, removes the need, rescues,
  satisfies, saves, scales, shrinks, sidesteps, simplifies, solves, spares, speaks for itself, speeds up, stands on its own, stays out of,
  streamlines, strengthens, strikes (?:a|the) (?:good|right|nice), survives, unblocks, wins,
  works(?! (?:like|as|on|by|with|out|the)\\b)`);
export const HELP = anyOf(`
  accommodate, address, allow us, avoid, be enough, buy us, cope,
  detect, do any good, do anything for, do away with,
  do justice, do much for, do the job, do the trick, do well, do what, eliminate, fit, fix, fly, gain,
  get (?:rid of|us there|you there|it right|this right|that right), give us, go far enough, help, hold up, hold water, improve,
  let us, make it (?:easy|easier|possible|simple|simpler),
  make sure, make up for, matter, mitigate, obviate, pass muster, pay off, play well, preserve, prevent, protect, reduce, rescue, satisfy,
  save, scale, shrink, simplify, solve, spare, speed up, stand on its own, stay out of, suffice, survive,
  unblock, withstand, work`);

/** What something bad does. */
export const HARMS = anyOf(`
  abuses, adds complexity, adds (?:yet|more|another|overhead|latency|noise|clutter|churn|bloat|to the), aliases, annoys, assumes too,
  backfires, bakes in, begs the question, bites, bloats, blocks, blows up, boils down to, bothers, breaks, breaks down, burdens, burns,
  busts, chokes, clashes, clobbers, clutters, collapses, collides, comes at (?:a|the) (?:cost|price|expense), complicates, conceals,
  conflates, conflicts, confuses, contradicts, contravenes, corrupts,
  costs (?:us|you|me|too|a lot|more|another|everyone|everybody|an?|as much|twice|money|memory|users|people), couples, crashes,
  cripples, crumbles, deadlocks, defeats the, degrades, denies, deprives, derails, destroys, deters, disables, discourages, discriminates,
  distorts, disturbs, dodges, doubles, drags in, drops the, dumps, duplicates, encourages bad, encumbers, endangers, entrenches, erodes,
  excludes, explodes, exposes us, fails(?! (?:gracefully|safe|early|loudly|fast)), falls (?:apart|flat|short|over), falls down, fights, flies in the face, floods, fools, forces,
  fragments, freezes, frightens, gets in the way, gives up, goes against, grows without, hampers, hangs, hard-?codes, hides, hinders,
  hits, hurts, ignores, imposes, inflates, infringes, interferes, introduces (?:a race|yet|another|more), invites, jeopardi[sz]es,
  jumps the gun, kills, lacks, leaks, leaves (?:open|out|behind|unanswered|nobody),
  leaves (?:us|you|users|people|everybody|everyone|them|me|him|her) (?:with|to|in|without|behind|no)\\b, leaves the door open, livelocks, locks us, loses,
  makes a mess, masks, messes, misleads, misses, mixes, muddies, multiplies, neglects, obscures,
  disqualifies itself, rules itself out, changes nothing, gains nothing, helps nobody, opens (?:a|the|up a|us) (?:can|door|hole|race|up)\\b, overcomplicates, overloads, overshoots, paints us, papers over, penali[sz]es,
  perpetuates, pessimi[sz]es, poisons, pollutes, precludes, presupposes, prevents, pulls in, punishes,
  pushes (?:the|it|that|this|all|work) \\S+ (?:on|onto|to),
  puts (?:the (?:burden|onus|cost|blame|work)|us|everybody|everyone|people|users)\\b, races, regresses, repeats that, rots, ruins,
  sabotages, sacrifices, scares, scatters, screws, shafts, shuts out, sidelines, slows, smells, solves nothing, spams, stalls, starves,
  stifles, stinks, stops (?:short|halfway|working), strands, stumbles, sucks, suffers, surprises, taxes, tempts, threatens, throws away,
  ties (?:us|our|the)\\b, torpedoes, trades, traps, triples, trips, undermines, unsettles, upsets, violates, wastes, weakens, widens the,
  won't fly, worries, worsens, wrecks`);
export const HARM = anyOf(`
  abuse, add complexity, add (?:yet|more|another|overhead|latency|noise|clutter|churn|bloat|to the), annoy, backfire, be a pain, bite,
  bloat, block, blow up, bother, break, break down, burden, burn, choke, clash, clobber, clutter, collapse, collide,
  come at (?:a|the) (?:cost|price|expense), complicate, conceal, conflate, conflict, confuse, contradict, corrupt,
  cost (?:us|you|me|too|a lot|more|another|everyone|everybody|an?|as much|twice|money|memory|time|users|people|them|him|her), crash,
  cripple, deadlock, defeat, degrade, deny, deprive, destroy, deter, disable, discourage, distort, disturb, double, drag in, duplicate,
  endanger, erode, exclude(?! each other), explode, fail, fall (?:apart|flat|short|over), fall down, fight, flood, fool, force, fragment,
  freeze, frighten, get in the way, give up, go against, hamper, hang, harm, have (?:me|us|you|them|people|users|everybody|everyone) \\w+,
  hide, hinder, hurt, ignore, impose, incur, inflate, infringe, interfere, introduce (?:a race|yet|another|more), invite, jeopardi[sz]e, kill,
  lack, leak, leave (?:us|you|users|people|everybody|everyone|them|me|him|her) (?:with|to|in|without|behind|no)\\b, livelock, lock us,
  lose, make a mess, mask, mess, mislead, miss, mix up, muddy, multiply, mystify, obscure,
  open (?:a|the|up a|us) (?:can|door|hole|race|up)\\b, overload, paper over, pay (?!off), penali[sz]e, perpetuate, pessimi[sz]e, pollute,
  preclude, pull in, punish, put (?:the (?:burden|onus|cost|blame|work)|us|everybody|everyone|people|users)\\b, race, regress, rot, ruin,
  sabotage, sacrifice, scare, shut out, slow, spam, stall, starve, stifle, strand, stumble, suffer, surprise, tempt, threaten,
  tie (?:us|our|the)\\b, trap, trip, undermine, upset, violate, waste, weaken, widen the, worry, worsen, wreck`);

/** Words before a `like` that compares. */
const LOOKS =
  '(?<!\\b(?:looks?|looked|sounds?|sounded|seems?|feels?|felt|just|something|anything|nothing|much|exactly|works?|acts?|behaves?|is|are|was|be|stuff|things|way|ones?|more|smells?|reads?) )';

/** Being for something, as a verb: with `to`, and as it stands. */
export const FOND = anyOf(`
  adore, adores, appreciate, appreciates, endorsed, favored, favoured, liked, loved, preferred, supported, wanted, welcomed, favor, favors, favour, favours, ${LOOKS}like, likes, love, loves, prefer, prefers, support, supports, endorse, endorses, want, wants, welcome, welcomes`);
/** Being against it. */
export const AVERSE = anyOf(`
  abhor, disliked, hated, opposed(?! to), objected to, despise, detest, detests, dislike, dislikes, disagree with, disagrees with, dread, dreads, distrust, hate, hates, oppose, opposes, object to, objects to,
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
  adopt, apply, choose, do, follow, go (?:ahead |on )?(?:with|for|down), have, implement, keep, land, make it, merge, move to, opt for, pick, retain, roll out, say, see, settle on, ship, specify, standardi[sz]e, mandate, start with,
  stay with, stick (?:to|with), switch to, take, try, use, work on, write`);
export const DOING = anyOf(`
  adopting, applying, choosing, doing, following, going (?:ahead |on )?(?:with|for|down), having, implementing, keeping, landing, making it, merging, moving to, opting for, picking, retaining, rolling out, seeing, settling on,
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
  a, a bit, a little, a lot, a tad, absolutely, again, all, almost, already, also, always, an, and, any, as, at least, actually, alike, arguably, awfully, basically, both, each, just as, by far,
  certainly, clearly, completely, definitely, either, entirely, equally, essentially, even, ever, evidently, extremely, fairly, far, finally, firmly, for me, fully,
  generally, greatly, hardly, happily, gladly, heavily, hereby, highly, honestly, however, I guess, I think, indeed, in general, in my opinion, in principle, incredibly, inherently, instead, just, kind of, largely, less, likely, marginally, maybe, merely, mildly, more, most, mostly, much, myself, never,
  nevertheless, no longer, not, now, obviously, of course, often, on balance, one of, only, overall, particularly, perfectly, perhaps, personally, plain, plainly, possibly, potentially, pretty, probably, purely, quite,
  rather, really, reasonably, relatively, seriously, significantly, simply, slightly, so, somehow, somewhat, sort of, still, strictly, strongly, substantially, such, sufficiently, surely, surprisingly, terribly, that,
  the, then, therefore, this, thoroughly, though, to me, to us, too, totally, truly, unfortunately, usually, utterly, vastly, very, way, well, wholly, yet, your, my, our`);

/** Who speaks, before a verb. */
export const I =
  '(?:I|we|he|she|they|you|one|who|people|folks|everyone|everybody|most of us|some of us)(?: (?:still|also|really|certainly|honestly|personally|definitely|now|then|myself|too|both|all|actually|rather|kind of|sort of|strongly|just|very much))*';

/** Joins an option to what it is said to be. */
export const IS =
  "(?:is|are|was|were|be|being|been|'s|'re|isn't|aren't|wasn't|weren't|seems?|seemed|looks?|looked|sounds?|sounded|feels?|felt|becomes?|remains?|strikes me as|appears?|(?:would|could|might|may|will|should|must|wouldn't|won't|couldn't|shouldn't|mightn't|'d|'ll|has|have|had)(?: \\w+){0,2}? (?:be|been|seem|look|feel|become|remain))(?: (?:to be|like|as if|as though))?";
