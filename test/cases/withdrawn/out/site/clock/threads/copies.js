globalThis.rfcCompareCopies={"index.md":"# Messages that nobody cites: Clock of the event log\n\n1 message names no option.\n\n- 2030-01-13: <https://mail.example.org/r/third@example.org>\n"};
