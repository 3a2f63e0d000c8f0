package org.mapiscope.subsystem.profile;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;

/** Where profiles are kept: a file, or memory. Thread-safe. */
interface ProfileStorage {
    /**
     * Reads; all that {@code work} reads is of one moment.
     *
     * @param call under which a failure is reported
     */
    <T> T read(String call, Work<T> work) throws MapiException;

    /**
     * Reads and writes: all that {@code work} puts and removes is there afterwards, or none when it throws. Nobody else, no
     * other process either, writes meanwhile.
     */
    <T> T change(String call, Work<T> work) throws MapiException;

    /** {@return why nothing in it can be changed; nothing in it is secret then. Empty when all can} */
    default Optional<String> whyReadOnly() {
        return Optional.empty();
    }

    void close();

    /** {@return the registry that they are read from; empty for any other place} */
    default Optional<String> registryFile() {
        return Optional.empty();
    }

    /** What is done while nobody else writes. */
    @FunctionalInterface
    interface Work<T> {
        T on(Contents contents) throws MapiException;
    }

    /** What is stored; of use only within {@link Work}. */
    interface Contents {
        /** {@return the profiles, ordered by name} */
        List<ProfileName> names() throws MapiException;

        Optional<ProfileData> find(MapiUid id) throws MapiException;

        /** Adds the profile, or puts it in the place of the one with its identifier. */
        void put(ProfileData profile) throws MapiException;

        void remove(MapiUid id) throws MapiException;

        /** {@return the name of the key that secrets are to be encrypted with; empty until one was} */
        Optional<String> keyName() throws MapiException;

        void setKeyName(String name) throws MapiException;

        default Optional<ProfileName> named(String name) throws MapiException {
            String folded = Require.folded(name);
            return names().stream().filter(each -> Require.folded(each.name()).equals(folded)).findFirst();
        }

        default Optional<ProfileData> find(String name) throws MapiException {
            Optional<ProfileName> found = named(name);
            return found.isPresent() ? find(found.get().id()) : Optional.empty();
        }
    }

    /** What a list of profiles shows. */
    record ProfileName(MapiUid id, String name, boolean isDefault) {}
}
