package org.mapiscope.mapi.file;

import java.nio.file.Path;

/**
 * Something that could not be copied as it should be.
 *
 * @param input the file that it is in
 * @param folder the way to its folder, or an empty string
 * @param item the folder, message or attachment; an empty string when it is of the file itself
 * @param detail what was met there, in English
 */
public record ConvertProblem(Path input, String folder, String item, Loss loss, String detail) {

    /** What the copy lacks. */
    public enum Loss {
        /** Nothing: it was read all the same, or is in another place. */
        NOTHING,
        /** A property, a row or the end of some data. */
        PART,
        /** A folder's own properties, a message or an attachment. */
        ITEM
    }
}
