package org.mapiscope.operation;

import java.util.List;
import org.mapiscope.mapi.MapiException;

/** What {@link QuickOpen} came to. */
public sealed interface QuickOpenResult {
    /** @param hits one, or those among which a person chooses */
    record Found(List<Hit> hits) implements QuickOpenResult {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /** @param tried in order */
    record NotFound(List<Attempt> tried) implements QuickOpenResult {
        public NotFound {
            tried = List.copyOf(tried);
        }
    }

    /** @param path of names, for a person to tell one from the other */
    record Hit(String path, Place place) {}

    /** What was tried, and why it came to nothing. */
    sealed interface Attempt {
        /** Hex with an odd number of digits. */
        record OddHex(int digits) implements Attempt {}

        /** The store does not open such an entry. */
        record NoEntry(String store, MapiException reason) implements Attempt {}

        /** @param there names of the stores that are open */
        record NoStore(String name, List<String> there) implements Attempt {
            public NoStore {
                there = List.copyOf(there);
            }
        }

        /**
         * A path ends early.
         *
         * @param parent path of the folder that has no such folder
         * @param there names of the folders that it has
         */
        record NoFolder(String name, String parent, List<String> there) implements Attempt {
            public NoFolder {
                there = List.copyOf(there);
            }
        }

        /** The word stands for a special folder that nothing in the store names. */
        record NotLocated(SpecialFolders.Kind kind, String store) implements Attempt {}

        /** @param folders how many were looked at */
        record NoName(String name, String store, int folders) implements Attempt {}

        /** @param attachments how many the message has; none as well when no message is looked at */
        record NoAttachment(String name, int attachments) implements Attempt {}

        /** The folders of a store could not be read. */
        record Unreadable(String store, MapiException reason) implements Attempt {}
    }
}
