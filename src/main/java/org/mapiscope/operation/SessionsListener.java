package org.mapiscope.operation;

/** Who is told of the sessions of this process. Called on whatever thread the change happens on; returns soon. */
public interface SessionsListener {
    default void sessionAdded(OpenSession session) {}

    /** Its numbers changed, or it is being ended; see {@link OpenSession#end}. */
    default void sessionChanged(OpenSession session) {}

    /** A store was opened, closed, added or removed, or failed; see {@link OpenSession#stores}. */
    default void storesChanged(OpenSession session) {}

    /** The session is over; {@link OpenSession#end} says why. */
    default void sessionRemoved(OpenSession session) {}
}
