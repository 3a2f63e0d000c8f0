package org.mapiscope.mapi;

/**
 * Any object of MAPI's (IUnknown). Whoever gets one closes it.
 *
 * <p>After its session's logoff an object answers only {@link #close}; anything else is {@code MAPI_E_INVALID_OBJECT}.
 */
@Interface("IUnknown")
public interface MapiObject extends AutoCloseable {
    /** Gives the reference back (Release). Safe to call twice; the second time nothing happens. */
    @Override
    @Call("Release")
    void close();
}
