package org.mapiscope;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wall between packages: who may use whom, as docs/architecture.md has it. */
class ArchitectureTest {
    private static final String ROOT = "org.mapiscope";
    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gui         | operation, smartview, interpret, mapi
            cli         | operation, smartview, interpret, mapi
            operation   | smartview, interpret, mime, registry, binary, mapi
            smartview   | interpret, binary, mapi
            interpret   | mapi
            nativemapi  | registry, binary, mapi
            subsystem   | registry, mapi.spi, mapi
            store       | mapi.spi, mime, binary, mapi
            transport   | mapi.spi, mime, binary, mapi
            mime        | binary, mapi
            registry    | binary, mapi
            binary      |
            """)
    void aPackageUsesOnlyWhatItMay(String from, String allowed) {
        String[] targets = allowed == null ? new String[0] : allowed.split(",\\s*");
        String[] may = new String[targets.length + 1];
        for (int i = 0; i < targets.length; i++) {
            may[i] = ROOT + "." + targets[i].trim() + "..";
        }
        may[targets.length] = ROOT + "." + from + "..";

        classes().that().resideInAPackage(ROOT + "." + from + "..").should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(may)))
                .allowEmptyShould(true).check(SHIPPED);
    }

    @ParameterizedTest
    @CsvSource({"gui", "cli", "operation", "smartview", "interpret"})
    void whatIsAboveMapiDoesNotSeeProviders(String from) {
        noClasses().that().resideInAPackage(ROOT + "." + from + "..").should().dependOnClassesThat()
                .resideInAPackage(ROOT + ".mapi.spi..").allowEmptyShould(true).check(SHIPPED);
    }

    @Test
    void mapiUsesNothingOfOurs() {
        classes().that().resideInAPackage(ROOT + ".mapi").should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(ROOT + ".mapi")))
                .check(SHIPPED);
    }

    @Test
    void storesDoNotUseEachOther() {
        slices().matching(ROOT + ".store.(*)..").should().notDependOnEachOther().allowEmptyShould(true).check(SHIPPED);
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
