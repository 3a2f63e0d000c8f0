package org.mapiscope.gui.smartview;

import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.smartview.SmartViewParser;

/**
 * What is looked at in the Smart View pane.
 *
 * @param title what a person calls it
 * @param parser what its bytes are taken for; empty where nothing is known
 * @param words what the value means where no tree is needed for it, such as the flags in a number; may be empty
 * @param utf16 whether its bytes are text of two bytes a character
 */
public record Subject(String title, ByteSource bytes, Optional<SmartViewParser> parser, String words, boolean utf16) {
    /** Nothing at all. */
    public static final Subject NOTHING = new Subject("", ByteSource.of(Bytes.EMPTY), Optional.empty(), "", false);
}
