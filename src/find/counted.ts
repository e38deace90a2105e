/** Whether a number counts what follows: `3 people`, `2 more`. */
export function isCounted(after: string): boolean {
  const word = /^ ([a-z']+)/.exec(after)?.[1] ?? '';
  return (
    (/s$/.test(word) &&
      !/^(?:is|was|has|does|works|needs|seems|looks|gets|gives|makes|breaks|fails|solves|sounds|feels|loses|wins|requires|adds|keeps|lets|allows|means|puts|leaves|moves|turns|saves|costs|hides|covers|as|goes|'s|stays|avoids|doubles|changes|takes|wants|uses|shows|removes|helps|hurts|comes|remains|follows|stores|reads|would've)$/.test(
        word,
      )) ||
    /^(?:of|more|less|other|new|different|people|years?|days?|weeks?|months?|hours?|minutes?|percent|bytes?|bits?|ms|ns|us|out|times|to|x|lines?|am|pm|kb|mb|gb)$/.test(
      word,
    )
  );
}
