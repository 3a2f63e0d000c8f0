package org.mapiscope.gui.profiles.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.FxThread;
import org.mapiscope.mapi.InstalledService;

@ExtendWith(OnFxThread.class)
class ProfileFormsTest {
    private final AnsweredDialogs dialogs = new AnsweredDialogs();

    @BeforeEach
    void speakEnglish() {
        Messages.setLanguage(Locale.ENGLISH);
    }

    @Test
    void filesAreAddedByButtonAndRemovedByKey() {
        NewProfileModel model = new NewProfileModel("", List.of("Work"));
        dialogs.toOpen = List.of(Path.of("a.pst"), Path.of("b.pst"));
        try (TestWindow window = new TestWindow(new NewProfileForm(model, dialogs, true))) {
            window.find("profile-name", TextField.class).setText("work");
            window.find("profile-files-add", Button.class).fire();
            ListView<?> files = window.find("profile-files", ListView.class);
            files.getSelectionModel().select(0);
            TestWindow.press(files, KeyCode.DELETE);

            assertEquals(List.of("There is a profile work already.", List.of(Path.of("b.pst"))),
                    List.of(window.find("profile-wrong", Label.class).getText(), model.files()));
        }
    }

    @Test
    void theSelectedBackupIsShownWithWhatWouldBeThereThen() {
        RestoreModel model = new RestoreModel(MadeBackups.entries(), List.of("Home"), true, Optional.of("Home"));
        try (TestWindow window = new TestWindow(new RestoreForm(model))) {
            TableView<?> table = window.find("profile-restore-backups", TableView.class);
            String over = window.find("profile-restore-effect", Label.class).getText();
            table.getSelectionModel().select(0);

            assertEquals(List.of(
                    "The profile Home is put back to what it was then; a backup of what it is now is written first.",
                    "A profile Work is made.",
                    List.of("Archive 2023 – /home/me/mail/archive.pst", "1 section",
                            "One secret, such as a password, is not in it.")),
                    List.of(over, window.find("profile-restore-effect", Label.class).getText(),
                            window.find("profile-restore-preview", ListView.class).getItems()));
        }
    }

    @Test
    void aServiceAsksForItsOwnSettingsAndAFileIsChosen() {
        ServiceModel model = ServiceModel.toAdd(List.of(MadeBackups.PST,
                new InstalledService("OTHER", "Other", "other.dll", List.of())));
        dialogs.toOpen = List.of(Path.of("a.pst"));
        try (TestWindow window = new TestWindow(new ServiceForm(model, dialogs, true))) {
            window.find("profile-setting-browse", Button.class).fire();
            String path = window.find("profile-setting-6700", TextField.class).getText();
            window.find("profile-service", ComboBox.class).getEditor().setText("OTHER");

            assertEquals(List.of(Path.of("a.pst").toAbsolutePath().toString(), "Other – in other.dll", 1),
                    List.of(path, window.find("profile-service-about", Label.class).getText(),
                            model.settings().size()));
        }
    }

    @Test
    void everyControlHasWordsForThoseWhoHearTheScreen() {
        for (Parent form : List.of(new NewProfileForm(new NewProfileModel("", List.of()), dialogs, true),
                new RestoreForm(new RestoreModel(MadeBackups.entries(), List.of(), true, Optional.empty())),
                new ServiceForm(ServiceModel.toAdd(List.of(MadeBackups.PST)), dialogs, true),
                new ServiceForm(ServiceModel.toConfigure(List.of(MadeBackups.PST), MadeBackups.profile("Work"),
                        MadeBackups.profile("Work").services().getFirst()), dialogs, false))) {
            try (TestWindow window = new TestWindow(form)) {
                assertEquals(List.of(), window.silentControls());
            }
        }
    }

    @Test
    void aMenuHasAnItemForEachActionAndDisablesWhatCannotBeDone() {
        ProfileActionItems items = new ProfileActionItems(new OnlyCreate(), () -> ProfileSelection.NOTHING);
        List<MenuItem> menu = items.menu();
        items.refresh(menu);
        Button delete = items.button(ProfileAction.DELETE);

        List<MenuItem> all = menu.stream()
                .flatMap(each -> each instanceof Menu inner ? inner.getItems().stream() : Stream.of(each))
                .filter(each -> each.getUserData() instanceof ProfileAction).toList();
        assertEquals(List.of(ProfileAction.values().length, List.of("profile-create"), true, "cannot be done"),
                List.of(all.size(), all.stream().filter(each -> !each.isDisable()).map(MenuItem::getId).toList(),
                        delete.isDisable(), delete.getAccessibleHelp()));
    }

    /** Lets only one action be done. */
    private static final class OnlyCreate implements ProfileActions {
        @Override
        public Optional<String> whyNot(ProfileAction action, ProfileSelection selection) {
            return action == ProfileAction.CREATE ? Optional.empty() : Optional.of("cannot be done");
        }

        @Override
        public void perform(ProfileAction action, ProfileSelection selection) {}

        @Override
        public void addListener(Listener listener) {}
    }

    @Test
    void theNameHasTheKeyboardWhenItsDialogShows() {
        NewProfileModel model = new NewProfileModel("Work", List.of());
        Dialog<Boolean> dialog = new FxProfileDialogs(new Stage(), dialogs).dialog("rename",
                new NewProfileForm(model, dialogs, false), model.wrongProperty().isNotEmpty());
        List<String> focused = new ArrayList<>();
        FxThread.later(() -> {
            focused.add(Objects.requireNonNull(dialog.getDialogPane().getScene().getFocusOwner()).getId());
            dialog.close();
        });
        dialog.showAndWait();

        assertEquals(List.of("profile-name"), focused);
    }
}
