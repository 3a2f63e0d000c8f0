package org.mapiscope.registry.hive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.RegistryDamage;

/**
 * A Windows registry hive, such as the NTUSER.DAT of a person. It and its logs are opened for reading only. Thread-safe.
 *
 * <p>A hive that was not written to its end is read as it would be after its transaction logs were written to it. What is
 * damaged is told by {@link #damage}; the rest is read.
 */
public final class HiveRegistry implements Registry {

    private final HiveFile file;
    private final KeyTree keys;

    private HiveRegistry(HiveFile file) throws IOException {
        this.file = file;
        this.keys = new KeyTree(file.bytes(), file.base(), file.damages());
    }

    /**
     * Opens a hive, with the logs that stand beside it: {@code FILE.LOG1} and {@code FILE.LOG2}, or else
     * {@code FILE.LOG}, in letters of any case.
     *
     * @throws CorruptDataException when it is no hive, or nothing in it can be read
     */
    public static HiveRegistry open(Path path) throws IOException {
        return opened(HiveFile.open(path, damages -> LogNames.beside(path, damages)));
    }

    /**
     * Opens a hive, with logs that stand anywhere.
     *
     * @param logs its transaction logs, in any order; none when it is to be read as it is
     * @throws CorruptDataException when it is no hive, or nothing in it can be read
     */
    public static HiveRegistry open(Path path, List<Path> logs) throws IOException {
        List<Path> copy = List.copyOf(logs);
        return opened(HiveFile.open(path, damages -> copy));
    }

    private static HiveRegistry opened(HiveFile file) throws IOException {
        try {
            return new HiveRegistry(file);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** {@return the file's path} */
    @Override
    public String source() {
        return file.path().toString();
    }

    /** {@return the key at the top, which has no name here: paths begin with the names of the keys in it} */
    @Override
    public HiveKey root() {
        return keys.root();
    }

    @Override
    public List<RegistryDamage> damage() {
        return file.damages().all();
    }

    /** {@return the logs that the hive is read with, in the order in which they were written; none for most hives} */
    public List<Path> appliedLogs() {
        return file.appliedLogs();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
