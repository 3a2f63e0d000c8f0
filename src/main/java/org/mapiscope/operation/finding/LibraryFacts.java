package org.mapiscope.operation.finding;

import java.util.List;

/** What can be seen of a provider's DLL. */
public sealed interface LibraryFacts {
    /** It is of another machine, or there is no Outlook here that would load it. */
    record NotSeen() implements LibraryFacts {}

    /** Outlook could load it. */
    record Loadable(String path) implements LibraryFacts {}

    /** It is there, and not for a process of Outlook's kind. Both in bits: 32 or 64. */
    record OtherBits(String path, int bits, int outlook) implements LibraryFacts {}

    /** @param folders where it was looked for */
    record Missing(List<String> folders) implements LibraryFacts {
        public Missing {
            folders = List.copyOf(folders);
        }
    }
}
