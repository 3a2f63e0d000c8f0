package org.mapiscope.operation.profile.edit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.MachineRegistry;
import org.mapiscope.operation.RegistryFailure;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryValue;
import org.mapiscope.registry.profile.ProfilePlace;
import org.mapiscope.registry.profile.ProfilePlaces;
import org.mapiscope.registry.profile.ProfileSecrets;
import org.mapiscope.registry.profile.RegistryProfile;
import org.mapiscope.registry.reg.RegFormat;
import org.mapiscope.registry.reg.RegWriter;

/**
 * Writes the keys of Outlook's own profile as a .reg file beside a backup, with all that Outlook keeps there and MAPI does not
 * list; secrets are left out. Thread-safe.
 */
final class RegistryBackup {
    private static final String END = ".reg";

    private final MachineRegistry machine;

    RegistryBackup(MachineRegistry machine) {
        this.machine = machine;
    }

    /** {@return the new file; empty when the registry of this machine has no such profile} */
    Optional<Path> write(String profile, Path backup) throws MapiException {
        try {
            Optional<Registry> opened = machine.open();
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (Registry registry = opened.get()) {
                List<RegistryProfile> found = new ArrayList<>();
                for (ProfilePlace place : ProfilePlaces.ofThisPerson(registry)) {
                    place.profile(profile).ifPresent(found::add);
                }
                // the first place is where the newest Outlook looks, as MAPI does
                return found.isEmpty() ? Optional.empty() : write(found.getFirst().key(), backup);
            }
        } catch (IOException e) {
            throw RegistryFailure.of(ProfileBackups.WRITE, e);
        }
    }

    private static Optional<Path> write(RegistryKey key, Path backup) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RegWriter(RegFormat.VERSION_5).write(out, key.path(), new WithoutSecrets(key));
        String name = String.valueOf(backup.getFileName());
        int dot = name.lastIndexOf('.');
        Path file = backup.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + END);
        return PrivateFiles.writeNew(file, out.toByteArray()) ? Optional.of(file) : Optional.empty();
    }

    /** A key and all below it as they are, but for passwords and the like. */
    private record WithoutSecrets(RegistryKey key) implements RegistryKey {
        @Override
        public String name() {
            return key.name();
        }

        @Override
        public String path() {
            return key.path();
        }

        @Override
        public Optional<Instant> lastWritten() {
            return key.lastWritten();
        }

        @Override
        public List<RegistryKey> subkeys() throws IOException {
            return key.subkeys().stream().<RegistryKey>map(WithoutSecrets::new).toList();
        }

        @Override
        public List<RegistryValue> values() throws IOException {
            return key.values().stream().filter(each -> !ProfileSecrets.isSecret(each.name())).toList();
        }
    }
}
