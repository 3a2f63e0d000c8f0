package org.mapiscope.operation.export;

import java.nio.file.Path;
import java.util.List;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.item.Loss;
import org.mapiscope.operation.ObjectPath;

/**
 * What became of a message or a folder.
 *
 * @param place the way to the folder that it is in, or an empty string
 * @param name a message's subject, or a folder's name; may be empty
 */
public record ExportedItem(ObjectPath object, String place, String name, Outcome outcome) {

    /** What became of it. */
    public sealed interface Outcome {}

    /**
     * There is a file.
     *
     * @param losses what it lacks
     */
    public record Written(Path file, List<Loss> losses) implements Outcome {
        public Written {
            losses = List.copyOf(losses);
        }
    }

    /** There would be a file of about this name. */
    public record Planned(Path file) implements Outcome {}

    /** Nothing was to be written. */
    public record Skipped(Why why) implements Outcome {}

    /**
     * It could not be read or written.
     *
     * @param call the call under MAPI's name
     * @param detail the provider's words, or an empty string
     */
    public record Failed(String call, HResult result, String detail) implements Outcome {}

    /** Why something is left out. */
    public enum Why {
        /** A search folder: the messages that it shows are in other folders. */
        SEARCH_FOLDER,
        /** It is neither a message nor a folder nor a store. */
        NO_ITEM
    }
}
