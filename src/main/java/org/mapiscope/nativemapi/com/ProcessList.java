package org.mapiscope.nativemapi.com;

import java.util.List;
import java.util.function.Predicate;
import org.mapiscope.mapi.MapiProcess;

/** The processes of the system. Thread-safe. */
@FunctionalInterface
public interface ProcessList {
    /**
     * Looks at every process.
     *
     * @param wanted whether a library is to be told of, by its file's name in lower case
     * @return every process, those included that have none of the libraries
     */
    List<MapiProcess> all(Predicate<String> wanted);
}
