package org.mapiscope.operation.search;

import java.util.Optional;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Message;

/** Where the text of a message comes from that has no PR_BODY: out of its HTML or RTF. */
@FunctionalInterface
public interface BodyText {
    /** {@return the text, with or without marks; empty when there is none} */
    Optional<String> of(Message message) throws MapiException;
}
