package org.mapiscope.operation.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.PositionalFile;
import org.mapiscope.mapi.MachineType;
import org.mapiscope.mapi.MapiCandidate;
import org.mapiscope.mapi.MapiSearch;

/**
 * Looks for the DLLs of providers as Outlook would: beside its MAPI, in Windows' folders, on the path. Thread-safe.
 *
 * <p>Source: [pidtagproviderdllname-canonical-property] for the 32 that MAPI appends; Dynamic-Link Library Search Order
 * (Windows); PE format, COFF File Header.
 */
final class Libraries {
    private static final int MACHINE_I386 = 0x014C;
    private static final int PE_OFFSET = 0x3C;

    private final Map<String, String> environment;
    private final Supplier<MapiSearch> mapi;

    Libraries(Map<String, String> environment, Supplier<MapiSearch> mapi) {
        this.environment = Map.copyOf(environment);
        this.mapi = mapi;
    }

    LibraryFacts find(String name) {
        Optional<MapiCandidate> outlook = outlook(mapi.get());
        if (outlook.isEmpty() || name.isBlank()) {
            return new LibraryFacts.NotSeen();
        }
        try {
            return find(name, Path.of(outlook.get().path().orElseThrow()),
                    outlook.get().machine().orElseThrow().bits());
        } catch (InvalidPathException e) {
            return new LibraryFacts.Missing(List.of(String.valueOf(e.getInput())));
        }
    }

    private LibraryFacts find(String name, Path library, int bits) {
        Set<Path> folders = folders(library);
        List<Path> found = folders.stream()
                .flatMap(folder -> Stream.of(with32(name), name).map(folder::resolve)).filter(Files::isRegularFile)
                .toList();
        if (found.isEmpty()) {
            return new LibraryFacts.Missing(folders.stream().map(Path::toString).toList());
        }
        // one that cannot be read is Outlook's to judge
        return found.stream().filter(path -> bits(path).orElse(bits) == bits).findFirst()
                .<LibraryFacts>map(path -> new LibraryFacts.Loadable(path.toString()))
                .orElseGet(() -> new LibraryFacts.OtherBits(found.getFirst().toString(), bits == 32 ? 64 : 32, bits));
    }

    /** {@return Outlook's own library, beside which its providers are, also when this process cannot load it} */
    private static Optional<MapiCandidate> outlook(MapiSearch search) {
        return Stream.concat(search.taken().stream(), search.candidates().stream())
                .filter(each -> each.path().filter(Libraries::isOutlooks).isPresent()
                        && each.machine().map(MachineType::bits).isPresent())
                .findFirst();
    }

    /** {@return whether it is that of Outlook 2007 and later} Earlier ones have their providers in several folders. */
    private static boolean isOutlooks(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith("olmapi32.dll");
    }

    private Set<Path> folders(Path library) {
        List<String> folders = new ArrayList<>();
        Optional.ofNullable(library.getParent()).map(Path::toString).ifPresent(folders::add);
        variable("SystemRoot").ifPresent(root -> {
            folders.add(root + "\\System32");
            folders.add(root + "\\SysWOW64");
            folders.add(root);
        });
        variable("PATH").map(path -> List.of(path.split(";"))).ifPresent(folders::addAll);
        Set<Path> paths = new LinkedHashSet<>();
        folders.stream().map(each -> each.replace("\"", "").strip()).filter(each -> !each.isEmpty())
                .forEach(each -> add(each, paths));
        return paths;
    }

    private static void add(String folder, Set<Path> to) {
        try {
            to.add(Path.of(folder));
        } catch (InvalidPathException e) {
            System.getLogger(Libraries.class.getName()).log(System.Logger.Level.DEBUG, "No folder in PATH", e);
        }
    }

    private Optional<String> variable(String name) {
        return environment.entrySet().stream().filter(each -> each.getKey().equalsIgnoreCase(name)).findFirst()
                .map(Map.Entry::getValue);
    }

    private static String with32(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".dll")
                ? name.substring(0, name.length() - ".dll".length()) + "32.dll"
                : name + "32.dll";
    }

    /** {@return 32 or 64; empty when it is no program file} Which of the 64-bit ones it is does not matter here. */
    private static OptionalInt bits(Path path) {
        try (PositionalFile file = PositionalFile.open(path)) {
            long headers = file.read("IMAGE_DOS_HEADER", PE_OFFSET, 4).u32("e_lfanew", 0);
            BinaryView header = file.read("IMAGE_NT_HEADERS", headers, 6);
            return OptionalInt.of(header.u16("Machine", 4) == MACHINE_I386 ? 32 : 64);
        } catch (IOException e) {
            System.getLogger(Libraries.class.getName()).log(System.Logger.Level.DEBUG, "A DLL that is not read", e);
            return OptionalInt.empty();
        }
    }
}
