package org.mapiscope.gui.profiles;

import java.nio.file.Path;
import java.util.List;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.profile.ProfileSource;

/** Opens hives and .reg files for reading; a test gives others. */
@FunctionalInterface
public interface RegistryOpener {
    /**
     * {@return the places in the file where profiles are; none when there is none}
     *
     * @throws MapiException when the file cannot be read, or is no registry
     */
    List<ProfileSource> open(Path file) throws MapiException;
}
