package org.mapiscope.nativemapi.com;

import java.util.Optional;
import org.mapiscope.mapi.WindowsError;

/** Windows Installer's knowledge of components. Thread-safe. */
@FunctionalInterface
public interface Installer {
    /**
     * Finds a component without installing or repairing anything.
     *
     * @param category the component's GUID in braces
     * @param qualifier which of the category's components, such as {@code outlook.exe}
     */
    Answer provide(String category, String qualifier);

    /**
     * Where the component is.
     *
     * @param path its file; empty when there is none
     * @param error why there is none
     */
    record Answer(Optional<String> path, Optional<WindowsError> error) {
        public static Answer found(String path) {
            return new Answer(Optional.of(path), Optional.empty());
        }

        public static Answer failed(int code) {
            return new Answer(Optional.empty(), Optional.of(new WindowsError("MsiProvideQualifiedComponent", code)));
        }
    }
}
