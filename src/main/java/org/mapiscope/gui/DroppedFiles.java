package org.mapiscope.gui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mapiscope.operation.FileKind;

/**
 * Files that a person dropped on a window, by what they are.
 *
 * @param registries hives and .reg files, without the logs of hives that are among them
 * @param others neither a store nor a registry, or not to be read
 */
record DroppedFiles(List<Path> stores, List<Path> registries, List<Path> others) {
    DroppedFiles {
        stores = List.copyOf(stores);
        registries = List.copyOf(registries);
        others = List.copyOf(others);
    }

    /** {@return the kinds of the files} Reads their first bytes. */
    static DroppedFiles of(List<Path> files) {
        List<Path> stores = new ArrayList<>();
        List<Path> registries = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        for (Path file : files) {
            if (!isLogOfAny(file, files)) {
                switch (kind(file)) {
                    case STORE -> stores.add(file);
                    case REGISTRY -> registries.add(file);
                    case OTHER -> others.add(file);
                }
            }
        }
        return new DroppedFiles(stores, registries, others);
    }

    private static FileKind kind(Path file) {
        try {
            return FileKind.of(file);
        } catch (IOException e) {
            return FileKind.OTHER;
        }
    }

    /** {@return whether it is NTUSER.DAT.LOG1 beside NTUSER.DAT: a hive finds its logs itself} */
    private static boolean isLogOfAny(Path file, List<Path> files) {
        String name = lower(file);
        return files.stream().anyMatch(each -> !each.equals(file) && name.startsWith(lower(each) + ".log"));
    }

    private static String lower(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }

    /** {@return the names of the files that are of neither kind} */
    String othersText() {
        return String.join("\n", others.stream().map(Path::toString).toList());
    }
}
