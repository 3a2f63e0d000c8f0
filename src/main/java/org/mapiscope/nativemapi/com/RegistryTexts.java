package org.mapiscope.nativemapi.com;

import java.util.List;
import java.util.Optional;

/** The texts in Windows' registry, for reading. Thread-safe. What may not be read is as if it were not there. */
public interface RegistryTexts {
    /** {@return a value of text, with variables such as {@code %ProgramFiles%} replaced; empty when there is none} */
    Optional<String> text(RegistryPath key, String value);

    /** {@return a value of several texts, or of one; empty when there is none} */
    List<String> texts(RegistryPath key, String value);
}
