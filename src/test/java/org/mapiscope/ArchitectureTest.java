package org.mapiscope;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The wall between packages: who may use whom, as docs/architecture.md has it. */
class ArchitectureTest {
    private static final String ROOT = "org.mapiscope";
    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);
    /** A row of the table: packages in backticks, what is in them, what they may use. */
    private static final Pattern ROW = Pattern.compile("\\| ((?:`[a-z.]+`(?:, )?)+) \\|.*\\| ([a-z., ]+) \\|");

    /** Packages that have a row, with those that they may use. */
    private static Map<String, List<String>> table() throws IOException {
        Map<String, List<String>> table = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("docs/architecture.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                List<String> may = row.group(2).equals("nothing") ? List.of() : List.of(row.group(2).split(", ", -1));
                for (String name : row.group(1).replace("`", "").split(", ", -1)) {
                    table.put(name, may);
                }
            }
        }
        return table;
    }

    /** {@return the longest of {@code names} that is {@code name} or above it} */
    private static Optional<String> nearest(Collection<String> names, String name) {
        return names.stream().filter(each -> (name + ".").startsWith(each + "."))
                .max(Comparator.comparingInt(String::length));
    }

    private static boolean isAllowed(Map<String, List<String>> table, String from, String to) {
        String row = nearest(table.keySet(), from).orElse(ROOT);
        String used = nearest(table.keySet(), to).orElse(ROOT);
        boolean named = nearest(Objects.requireNonNull(table.get(row)), to)
                .filter(name -> name.length() >= used.length()).isPresent();
        return row.equals(ROOT) || row.equals(used) || named;
    }

    /** {@return its name without the root's; the root's own for that} */
    private static String name(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? ROOT : name.substring(ROOT.length() + 1);
    }

    @Test
    void aPackageUsesOnlyWhatItMay() throws IOException {
        Map<String, List<String>> table = table();
        Set<String> wrong = new TreeSet<>();
        for (JavaClass from : SHIPPED) {
            for (Dependency use : from.getDirectDependenciesFromSelf()) {
                JavaClass to = use.getTargetClass().getBaseComponentType();
                if (to.getPackageName().startsWith(ROOT) && !isAllowed(table, name(from), name(to))) {
                    wrong.add(from.getName() + " -> " + to.getName());
                }
            }
        }

        assertEquals(Set.of(), wrong);
    }

    @Test
    void theTableNamesPackagesThatAreThere() throws IOException {
        Set<String> packages = new TreeSet<>();
        SHIPPED.forEach(type -> packages.add(name(type)));
        Map<String, List<String>> table = table();
        Set<String> named = new TreeSet<>();
        table.forEach((row, may) -> {
            named.add(row);
            named.addAll(may);
        });
        named.remove("all");

        assertEquals(List.of(), named.stream().filter(each -> packages.stream()
                .noneMatch(there -> (there + ".").startsWith(each + "."))).toList());
        assertEquals(List.of(), packages.stream().filter(each -> nearest(table.keySet(), each).isEmpty()).toList());
    }

    @Test
    void thereIsNoCycleBetweenPackages() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(SHIPPED);
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        noClasses().that().resideOutsideOfPackages(ROOT + ".gui..", ROOT).should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..").check(SHIPPED);
    }

    @Test
    void onlyMimeUsesMime4j() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".mime..").should().dependOnClassesThat()
                .resideInAPackage("org.apache.james..").check(SHIPPED);
    }

    @Test
    void onlyCalendarsUseBiweekly() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".mime.calendar..").should().dependOnClassesThat()
                .resideInAPackage("biweekly..").check(SHIPPED);
    }

    @Test
    void onlyMsgFilesUsePoi() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".store.file.msg..").should().dependOnClassesThat()
                .resideInAPackage("org.apache.poi..").check(SHIPPED);
    }

    @Test
    void onlyTheReaderOfHtmlUsesJsoup() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".operation.html..").should().dependOnClassesThat()
                .resideInAPackage("org.jsoup..").check(SHIPPED);
    }

    @Test
    void onlyTheComPackageAndTheWindowHandleUseJna() {
        noClasses().that().resideOutsideOfPackages(ROOT + ".nativemapi.com..", ROOT + ".gui.control..").should()
                .dependOnClassesThat().resideInAPackage("com.sun.jna..")
                .because("everything else must run where no native MAPI is").check(SHIPPED);
    }
}
