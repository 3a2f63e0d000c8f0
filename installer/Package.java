import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes an installer for the system it runs on from what {@code mvn package} left in target.
 *
 * <p>First an image of the program with its own Java runtime, then one run of that image, without a screen, from which
 * the JVM keeps a cache of loaded and linked classes (about a second off each start), then the package around both.
 * Started by the scripts beside it, with the project's folder as working directory.
 */
final class Package {

    private static final Path TARGET = Path.of("target");
    private static final Path JAR = TARGET.resolve("mapiscope.jar");
    private static final Path LIB = TARGET.resolve("lib");
    private static final Path WORK = TARGET.resolve("installer");

    private static final String OS = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private static final boolean WINDOWS = OS.startsWith("windows");
    private static final boolean MAC = OS.startsWith("mac");
    private static final String NAME = WINDOWS || MAC ? "MapiScope" : "mapiscope";

    private static final String DESCRIPTION = "Diagnostic client for MAPI: profiles, sessions and message stores";

    /** What jdeps finds in the jars of target/lib, and what is only looked up at run time: names, curves, languages. */
    private static final String MODULES = String.join(
            ",",
            "javafx.controls",
            "java.desktop",
            "java.logging",
            "java.management",
            "java.naming",
            "java.sql",
            "java.xml",
            "jdk.crypto.ec",
            "jdk.localedata",
            "jdk.net",
            "jdk.security.auth",
            "jdk.unsupported");

    /**
     * The cache is made with the collector that the program runs with, or the JVM would not use it. New objects stay in
     * the processor's cache when there is little room for them, and are smaller with short headers. Methods that are not
     * inlined everywhere are compiled sooner, which is most of what a start, a first click or a large PST waits for.
     */
    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xmn16m", "-XX:+UseCompactObjectHeaders",
            "-XX:FreqInlineSize=120", "-XX:InlineSmallCode=500", "-XX:AOTCache=$APPDIR/mapiscope.aot");

    /**
     * What the run for the cache is started with besides: no screen needed, and it ends by itself. Before it does, it types
     * what opens a store and its folders, goes through many rows and opens a message. The cache keeps which way the code went,
     * and the JVM compiles by that as soon as it starts: a run that does little would make all that follows slower.
     */
    private static final List<String> TRAINING = List.of("-Dglass.platform=Headless", "-Dprism.order=sw",
            "-Dmapiscope.exit-after-first-frame=true",
            "-Dmapiscope.type-after-first-frame=Shortcut+1 Down Shortcut+Enter - - Enter - - - Down*2 - Down - -"
                    + " Shortcut+2 Down*10 - Page_Down*100 - Home*2 End*2 Page_Up*50 - Home - Enter - - Alt+Left - -"
                    + " Shortcut+1 Up - Down - Up - Down - Up - Down - - Shortcut+2 Down*5 Page_Down*50 -");

    /** What is in the store that the run looks into. */
    private static final List<String> STORE = List.of("--messages", "5000", "--folders", "1", "--attachment-bytes",
            "1M", "--seed", "1");

    /** Stays the same in all versions, so that an installation takes the place of an earlier one. */
    private static final String WINDOWS_PRODUCT = "8b88b7db-9a2f-4a21-bc0a-26a572d1fc1a";

    private static final long MOST_MINUTES = 3;

    private Package() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 1 || !List.of("deb", "msi", "exe", "dmg").contains(arguments[0])) {
            stop("usage: Package deb|msi|exe|dmg");
        }
        if (!Files.exists(JAR) || !Files.isDirectory(LIB)) {
            stop("target/mapiscope.jar or target/lib is missing: run mvn package first.");
        }
        delete(WORK);
        Path image = makeImage();
        train(image);
        makePackage(arguments[0], image);
    }

    /** {@return the folder of the program with its runtime, not yet packed} */
    private static Path makeImage() throws IOException {
        Path input = Files.createDirectories(WORK.resolve("input"));
        Path modules = Files.createDirectories(WORK.resolve("modules"));
        copyInto(input, JAR);
        try (Stream<Path> jars = Files.list(LIB)) {
            for (Path jar : (Iterable<Path>) jars::iterator) {
                String name = jar.getFileName().toString();
                if (!name.startsWith("javafx-")) {
                    copyInto(input, jar);
                } else if (name.matches("javafx-[a-z]+-[0-9.]+-.+\\.jar")) {
                    // those without a system in their name are empty
                    copyInto(modules, jar);
                }
            }
        }

        List<String> options = new ArrayList<>(List.of("--type", "app-image", "--dest", WORK.toString()));
        options.addAll(List.of("--name", NAME, "--app-version", version(), "--vendor", "MapiScope"));
        options.addAll(List.of("--description", DESCRIPTION));
        options.addAll(List.of("--icon", icon(), "--input", input.toString()));
        options.addAll(List.of("--main-jar", JAR.getFileName().toString(), "--main-class", "org.mapiscope.Main"));
        options.addAll(List.of("--module-path", modules.toString(), "--add-modules", MODULES));
        // the runtime keeps its java command: the JVM starts a second one to write the cache
        options.addAll(List.of(
                "--jlink-options",
                "--strip-debug --no-header-files --no-man-pages --compress zip-6 --include-locales en,pt-BR"));
        for (String option : jvmOptions()) {
            options.addAll(List.of("--java-options", option));
        }
        if (WINDOWS) {
            options.addAll(List.of("--add-launcher", "mapiscope-cli=installer/windows/mapiscope-cli.properties"));
        }
        jpackage(options);
        Path image = WORK.resolve(MAC ? NAME + ".app" : NAME);
        if (!WINDOWS && !MAC) {
            Path desktop = Files.createDirectories(image.resolve("lib/desktop"));
            copyInto(desktop, Path.of("installer/linux/mapiscope.desktop"));
            try (Stream<Path> icons = Files.list(Path.of("icons"))) {
                for (Path icon : (Iterable<Path>) icons.filter(file -> file.toString().endsWith(".png"))::iterator) {
                    copyInto(desktop, icon);
                }
            }
        }
        return image;
    }

    /** Runs the image once, as a person would who looks into a store, and leaves the cache beside its jars. */
    private static void train(Path image) throws IOException, InterruptedException {
        Path app = image.resolve(MAC ? "Contents/app" : WINDOWS ? "app" : "lib/app");
        Path settings = app.resolve(NAME + ".cfg");
        String shipped = Files.readString(settings);
        StringBuilder training = new StringBuilder(shipped.replace("-XX:AOTCache=", "-XX:AOTCacheOutput="));
        for (String option : TRAINING) {
            training.append("java-options=").append(option).append(System.lineSeparator());
        }
        Path program = image.resolve(MAC ? "Contents/MacOS" : WINDOWS ? "" : "bin")
                .resolve(WINDOWS ? NAME + ".exe" : NAME).toAbsolutePath();
        // its own profiles, and a store to open: nothing of the person who builds
        Path profiles = WORK.resolve("profiles").toAbsolutePath();
        Path stores = Files.createDirectories(WORK.resolve("stores")).toAbsolutePath();
        List<String> make = new ArrayList<>(List.of(program.toString(), "make-pst"));
        make.addAll(STORE);
        make.add(stores.resolve("store.pst").toString());
        try {
            Files.write(settings, shipped.lines().filter(line -> !line.contains("AOTCache")).toList());
            run(make);
            Files.writeString(settings, training);
            run(List.of(program.toString(), "--profiles", profiles.toString(), "--demo", stores.toString()));
            if (!Files.exists(app.resolve("mapiscope.aot"))) {
                stop("The run for the start-up cache left none.");
            }
        } finally {
            Files.writeString(settings, shipped);
        }
        if (MAC) {
            // the cache came after jpackage's own signature
            run(List.of("codesign", "--force", "--deep", "--sign", "-", image.toString()));
        }
    }

    private static void makePackage(String type, Path image) throws IOException {
        List<String> options = new ArrayList<>(List.of("--type", type, "--dest", TARGET.toString()));
        options.addAll(List.of("--name", NAME, "--app-version", version(), "--vendor", "MapiScope"));
        options.addAll(List.of("--description", DESCRIPTION));
        options.addAll(List.of("--app-image", image.toString(), "--license-file", "LICENSE"));
        switch (type) {
            case "deb" -> options.addAll(List.of("--resource-dir", "installer/linux"));
            case "msi", "exe" -> {
                options.addAll(List.of("--win-menu", "--win-shortcut-prompt", "--win-dir-chooser"));
                options.addAll(List.of("--win-per-user-install", "--win-upgrade-uuid", WINDOWS_PRODUCT));
            }
            default -> {
            }
        }
        jpackage(options);
    }

    /** {@return the version in the jar's manifest, in the form that packages take} */
    private static String version() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Manifest manifest = jar.getManifest();
            String version = manifest.getMainAttributes().getValue("Implementation-Version").replace("-SNAPSHOT", "");
            // macOS refuses a version that starts with 0
            return MAC && version.startsWith("0.") ? "1" + version.substring(1) : version;
        }
    }

    private static String icon() {
        return Path.of("icons", WINDOWS ? "mapiscope.ico" : MAC ? "mapiscope.icns" : "mapiscope-512.png").toString();
    }

    /** {@return the build's flags for the JVM, and the packages' own} */
    private static List<String> jvmOptions() throws IOException {
        List<String> options = new ArrayList<>();
        for (String line : Files.readAllLines(TARGET.resolve("jvm.options"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                options.addAll(List.of(line.strip().split(" ")));
            }
        }
        options.addAll(JVM);
        return options;
    }

    private static void jpackage(List<String> options) {
        ToolProvider jpackage = ToolProvider.findFirst("jpackage").orElseThrow();
        int result = jpackage.run(System.out, System.err, options.toArray(String[]::new));
        if (result != 0) {
            stop("jpackage failed with " + result + ".");
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            stop("It did not end: " + command);
        }
        if (process.exitValue() != 0) {
            stop("It failed with " + process.exitValue() + ": " + command);
        }
    }

    private static void copyInto(Path folder, Path file) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void stop(String reason) {
        System.err.println("installer: " + reason);
        System.exit(1);
    }
}
