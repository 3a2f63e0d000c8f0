package org.mapiscope.gui.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.session.SessionsViewModel.AfterLogon;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.operation.AbsentMapi;
import org.mapiscope.operation.LogonOptions;
import org.mapiscope.operation.ProfileEntry;

class LogonViewModelTest {
    private static final long WINDOW = 0x600003;

    private final LogonViewModel model = new LogonViewModel(() -> WINDOW, List.of(), failure -> {});

    private final MapiProfiles absent = new MapiProfiles(new AbsentMapi(new Unavailable.NotInstalled(7)),
            new HeldTasks());

    @Test
    void noMapiIsChosenBeforeItIsKnownWhichCanRun() {
        assertEquals(Optional.empty(), model.mapiProperty().get());
    }

    @Test
    void aMapiThatCannotRunIsNotTakenByItself() {
        HeldTasks tasks = new HeldTasks();
        MapiProfiles none = new MapiProfiles(absent.mapi(), tasks);
        LogonViewModel asking = new LogonViewModel(() -> WINDOW, List.of(none), failure -> {});
        asking.load();
        tasks.runAll();

        assertEquals(Optional.empty(), asking.mapiProperty().get());
        assertEquals(Optional.of(new Unavailable.NotInstalled(7)), asking.whyNot(none));
    }

    @Test
    void aProfileOfTheMapiBeforeIsForgottenAndATypedOneStays() {
        model.show(List.of(new ProfileEntry("A", true)));
        model.choose(absent);
        String forgotten = model.profileProperty().get();
        model.profileProperty().set("Mine");
        model.choose(new MapiProfiles(absent.mapi(), new HeldTasks()));

        assertEquals(List.of("", "Mine"), List.of(forgotten, model.profileProperty().get()));
    }

    @Test
    void theDefaultProfileIsNamedAtFirst() {
        model.show(List.of(new ProfileEntry("A", false), new ProfileEntry("B", true)));

        assertEquals("B", model.profileProperty().get());
    }

    @Test
    void aProfileThatWasTypedStaysWhenTheListComes() {
        model.profileProperty().set("Mine");
        model.show(List.of(new ProfileEntry("B", true)));

        assertEquals("Mine", model.profileProperty().get());
    }

    @Test
    void theFlagsAtFirstAreThoseOfASessionOfItsOwn() {
        assertEquals("0x80008032", model.flagsText());
    }

    @Test
    void extendedIsAlwaysSet() {
        model.flagsProperty().set(0);

        assertEquals(Mapi.MAPI_EXTENDED, model.optionsProperty().get().flags());
    }

    @Test
    void theCallIsWrittenAsCWouldWithTheProfileAndWithoutThePassword() {
        model.profileProperty().set("A \"quoted\" name");
        model.passwordProperty().set("secret");
        model.flagsProperty().set(Mapi.MAPI_EXTENDED | Mapi.MAPI_NO_MAIL);

        assertEquals("MAPILogonEx(0, (LPTSTR)L\"A \\\"quoted\\\" name\", (LPTSTR)L\"***\", "
                + "MAPI_EXTENDED | MAPI_NO_MAIL, &lpSession);", model.callText());
    }

    @Test
    void theWindowIsPassedOnlyWithAFlagThatMayShowADialog() {
        long without = model.optionsProperty().get().uiParam();
        model.flagsProperty().set(Mapi.MAPI_EXTENDED | Mapi.MAPI_LOGON_UI);

        assertEquals(List.of(0L, WINDOW), List.of(without, model.optionsProperty().get().uiParam()));
        assertEquals(
                "MAPILogonEx((ULONG_PTR)0x0000000000600003, NULL, NULL, MAPI_LOGON_UI | MAPI_EXTENDED, &lpSession);",
                model.callText());
    }

    @Test
    void warnsOfANameThatIsTooLong() {
        model.profileProperty().set("x".repeat(65));

        assertEquals(Optional.of(LogonViewModel.Warning.NAME_TOO_LONG), model.warning());
    }

    @Test
    void warnsThatASharedSessionIsJoinedWhateverTheName() {
        model.profileProperty().set("A");
        model.flagsProperty().set(Mapi.MAPI_EXTENDED | Mapi.MAPI_ALLOW_OTHERS);

        assertEquals(Optional.of(LogonViewModel.Warning.JOINS_SHARED_SESSION), model.warning());
    }

    @Test
    void warnsWhenNothingSaysWhichProfileIsMeant() {
        assertEquals(Optional.of(LogonViewModel.Warning.NO_PROFILE), model.warning());
    }

    @Test
    void asksForTheStoresToBeOpenedUnlessThePersonDoesNotWantThat() {
        model.choose(absent);
        model.profileProperty().set("A");
        AfterLogon first = model.request().after();
        model.openStoresProperty().set(false);

        assertEquals(List.of(AfterLogon.OPEN_STORES, AfterLogon.NOTHING_MORE), List.of(first, model.request().after()));
        assertEquals(LogonOptions.to("A"), model.request().options());
    }
}
