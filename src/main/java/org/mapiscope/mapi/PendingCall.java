package org.mapiscope.mapi;

import java.time.Instant;

/**
 * A call that MAPI has not answered yet.
 *
 * @param id for {@link Mapi#abandon}
 * @param invocation as the call log writes it: {@code IMAPISession::Logoff(ulUIParam=0x0000000000000000, ...)}
 * @param since when it began; a call that waits behind another one has not begun
 * @param thread on which MAPI works at it
 * @param abandoned whether its caller went on without an answer
 */
public record PendingCall(long id, String invocation, Instant since, String thread, boolean abandoned) {}
