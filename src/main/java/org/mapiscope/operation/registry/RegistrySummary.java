package org.mapiscope.operation.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.operation.RegistryFailure;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryValue;
import org.mapiscope.registry.file.RegistryFiles;

/**
 * All of a registry file was read: how much there is, and what could not be read. Immutable.
 *
 * @param keys how many, the one at the top too where it has a name or values
 * @param bytes of all values
 * @param damage the places, the first of them when there are very many
 */
public record RegistrySummary(long keys, long values, long bytes, List<Damage> damage) {
    private static final String CALL = "RegEnumKeyEx";

    public RegistrySummary {
        damage = List.copyOf(damage);
    }

    /**
     * A place that could not be read as it should be.
     *
     * @param offset bytes from the start of a hive, or the number of a line of a .reg file
     */
    public record Damage(String structure, long offset, String detail) {}

    /**
     * Reads a hive with its logs, or a .reg file; the file is opened for reading only.
     *
     * @throws MapiException {@code MAPI_E_NOT_FOUND}; {@code MAPI_E_CORRUPT_DATA} for what is no such file; {@code
     *     MAPI_E_NO_ACCESS}, {@code MAPI_E_DISK_ERROR}; {@code MAPI_E_USER_CANCEL}
     */
    public static RegistrySummary read(Path file, MapiProgress progress) throws MapiException {
        try (Registry registry = RegistryFiles.open(file)) {
            return read(registry, progress);
        } catch (IOException e) {
            throw RegistryFailure.of(CALL, e);
        }
    }

    private static RegistrySummary read(Registry registry, MapiProgress progress) throws IOException, MapiException {
        long keys = 0;
        long values = 0;
        long bytes = 0;
        Deque<RegistryKey> left = new ArrayDeque<>(List.of(registry.root()));
        while (!left.isEmpty()) {
            RegistryKey key = left.removeLast();
            List<RegistryValue> its = key.values();
            boolean isNameless = key.path().isEmpty() && its.isEmpty() && key.lastWritten().isEmpty();
            keys += isNameless ? 0 : 1;
            values += its.size();
            for (RegistryValue value : its) {
                bytes += value.data().size();
            }
            left.addAll(key.subkeys());
            progress.worked(keys, 0);
            if (progress.isCancelled()) {
                throw new MapiException(CALL, HResult.MAPI_E_USER_CANCEL, "after " + keys + " keys");
            }
        }
        return new RegistrySummary(keys, values, bytes, registry.damage().stream()
                .map(each -> new Damage(each.structure(), each.offset(), each.detail())).toList());
    }
}
