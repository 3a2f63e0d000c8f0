package org.mapiscope.mapi;

import java.util.List;

/**
 * Who is told of changes (IMAPIAdviseSink). Called on a thread of the subsystem's, never while a call of the same object
 * runs there; it returns soon and throws nothing.
 *
 * <p>Source: [imapiadvisesink-onnotify].
 */
@FunctionalInterface
public interface AdviseSink {
    void onNotify(List<Notification> notifications);
}
