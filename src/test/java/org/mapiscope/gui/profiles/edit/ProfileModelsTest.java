package org.mapiscope.gui.profiles.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InstalledService;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.edit.ProfileBackups;

class ProfileModelsTest {
    private static final InstalledService PST = new InstalledService("MSUPST MS", "PST", "pst.dll",
            List.of(PropTags.PR_PST_PATH_W));
    private static final InstalledService OTHER = new InstalledService("OTHER", "Other", "other.dll", List.of());

    @BeforeEach
    void speakEnglish() {
        Messages.setLanguage(Locale.ENGLISH);
    }

    @Test
    void aNameSaysWhatIsWrongWithIt() {
        NewProfileModel model = new NewProfileModel("", List.of("Work"));
        List<String> wrong = new ArrayList<>();
        for (String name : List.of("", "x".repeat(65), " a", "work", "Home")) {
            model.nameProperty().set(name);
            wrong.add(model.wrongProperty().get());
        }

        assertEquals(List.of("Type a name.", "The name has 65 characters; there may be 64 at most.",
                "The name begins or ends with a blank.", "There is a profile work already.", ""), wrong);
    }

    @Test
    void aFreeNameHasANumberAndFits() {
        assertEquals(List.of("Work 3", "x".repeat(62) + " 2", "New"),
                List.of(ProfileName.free("Work", List.of("work", "Work 2")),
                        ProfileName.free("x".repeat(64), List.of("x".repeat(64))), ProfileName.free("New", List.of())));
    }

    @Test
    void aFileIsInTheListOnce() {
        NewProfileModel model = new NewProfileModel("New", List.of());
        model.add(List.of(Path.of("a"), Path.of("b")));
        model.add(List.of(Path.of("a")));

        assertEquals(List.of(Path.of("a"), Path.of("b")), model.result().files());
    }

    @Test
    void anotherServiceAsksForOtherSettings() {
        ServiceModel model = ServiceModel.toAdd(List.of(PST, OTHER));
        List<String> first = labels(model);
        List<String> told = new ArrayList<>();
        model.setOnSettings(() -> told.add(model.serviceProperty().get()));
        model.serviceProperty().set("other");

        assertEquals(List.of(List.of("File", "Display name"), List.of("Display name"), List.of("other")),
                List.of(first, labels(model), told));
    }

    private static List<String> labels(ServiceModel model) {
        return model.settings().keySet().stream().map(ServiceModel::label).toList();
    }

    @Test
    void whatAServiceNeedsHasToBeThere() {
        ServiceModel model = ServiceModel.toAdd(List.of(PST));
        String before = model.wrongProperty().get();
        MadeBackups.type(model, PropTags.PR_PST_PATH_W, "/x/a.pst");

        assertEquals(List.of("File is needed.", "",
                new ServiceModel.NewService("MSUPST MS", "",
                        List.of(new PropValue.UnicodeValue(PropTags.PR_PST_PATH_W, "/x/a.pst")))),
                List.of(before, model.wrongProperty().get(), model.result()));
    }

    @Test
    void whatIsNoBackupCannotBeBroughtBack() {
        ProfileBackups.Entry damaged = new ProfileBackups.Entry(Path.of("x.json"), Optional.empty(),
                Optional.of(new MapiException("Read a backup", HResult.MAPI_E_CORRUPT_DATA, "x.json is no JSON")));
        RestoreModel model = new RestoreModel(List.of(damaged), List.of(), true, Optional.empty());

        assertEquals(List.of("This file cannot be read as a backup.", List.of("x.json is no JSON"), Optional.empty()),
                List.of(model.wrongProperty().get(), RestoreModel.preview(damaged), model.result()));
    }

    @Test
    void everyActionHasItsWords() {
        assertEquals(List.of(), Stream.of(ProfileAction.values())
                .filter(each -> ProfileActionItems.text(each).isBlank() || ProfileActionItems.help(each).isBlank())
                .toList());
    }
}
