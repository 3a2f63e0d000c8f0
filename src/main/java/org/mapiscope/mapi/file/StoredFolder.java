package org.mapiscope.mapi.file;

import java.util.List;

/**
 * A folder of a file, for a person to choose from.
 *
 * @param name what people see
 * @param path the way to it as {@link ConvertRequest#folders} takes it
 * @param folders those in it
 */
public record StoredFolder(String name, String path, List<StoredFolder> folders) {

    public StoredFolder {
        folders = List.copyOf(folders);
    }
}
