package org.mapiscope.mapi;

/**
 * An attachment. Its contents are opened with {@link #openProperty}: PR_ATTACH_DATA_BIN as a stream, PR_ATTACH_DATA_OBJ as
 * a message.
 *
 * <p>Source: [iattachimapiprop].
 */
@Interface("IAttach")
public interface Attach extends MapiProp {}
