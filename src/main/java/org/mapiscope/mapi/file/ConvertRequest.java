package org.mapiscope.mapi.file;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be copied where.
 *
 * @param inputs files of stores; one alone is copied as the store that it is, several become folders of a new one
 * @param output the PST to make
 * @param folders ways to the folders to copy, with those in them, from the top that people see, such as
 *     {@code Inbox/Projects}; all when empty
 */
public record ConvertRequest(List<Path> inputs, Path output, ExistingFile existing, List<String> folders) {

    public ConvertRequest {
        inputs = List.copyOf(inputs);
        folders = List.copyOf(folders);
    }
}
