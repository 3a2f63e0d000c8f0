package org.mapiscope.nativemapi;

import java.util.Locale;
import java.util.Optional;
import org.mapiscope.mapi.MapiCandidate.Source;
import org.mapiscope.mapi.WindowsError;

/**
 * A place where MAPI was looked for, and what it leads to.
 *
 * @param name the registry value, component or setting
 * @param path the library; empty when it leads to none
 * @param error why it leads to none
 */
record MapiPlace(Source source, String name, Optional<String> path, Optional<WindowsError> error) {
    static MapiPlace of(Source source, String name, String path) {
        return new MapiPlace(source, name, Optional.of(path), Optional.empty());
    }

    /** {@return whether it leads to Outlook's own library, which goes before all others} */
    boolean isOutlooks() {
        return path.map(each -> each.toLowerCase(Locale.ROOT).endsWith("olmapi32.dll")).orElse(false);
    }
}
