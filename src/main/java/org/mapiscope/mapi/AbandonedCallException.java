package org.mapiscope.mapi;

/**
 * A call whose caller went on without an answer, as {@link Mapi#abandon} made it: it is still under way, so nothing more may be
 * asked of its session.
 */
public final class AbandonedCallException extends MapiException {
    private static final long serialVersionUID = 1;

    /** @param call the call under MAPI's name */
    public AbandonedCallException(String call) {
        super(call, HResult.MAPI_E_CANCEL, "the call was abandoned; MAPI had not answered it");
    }
}
