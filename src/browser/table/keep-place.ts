/** While a note stands beside its cell, as much room is kept where it stood, so that what is below it does not move. */
export function keepPlace(note: HTMLElement): void {
  let room: HTMLElement | undefined;
  note.addEventListener('beforetoggle', (event) => {
    room?.remove();
    if ((event as ToggleEvent).newState !== 'open') return;
    room = document.createElement('div');
    room.style.height = `${note.getBoundingClientRect().height}px`;
    room.style.margin = getComputedStyle(note).margin;
    note.before(room);
  });
}
