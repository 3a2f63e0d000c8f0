package org.mapiscope.gui.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.gui.session.SessionsViewModel.AfterLogon;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.operation.LogonOptions;
import org.mapiscope.operation.ProfileEntry;
import org.mapiscope.operation.ProfileList;

/** A logon that a person puts together: the profile, the flags, the call that comes of them. FX thread only. */
public final class LogonViewModel {
    /** A session of its own on the named profile, without mail being fetched or sent. */
    static final int DEFAULT_FLAGS = LogonOptions.OWN_SESSION;

    private final LongSupplier window;
    private final ObservableList<ProfileEntry> profiles = FXCollections.observableArrayList();
    private final ObservableList<ProfileEntry> readOnlyProfiles = FXCollections.unmodifiableObservableList(profiles);
    private final StringProperty profile = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final IntegerProperty flags = new SimpleIntegerProperty(DEFAULT_FLAGS);
    private final BooleanProperty openStores = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<LogonOptions> options = new ReadOnlyObjectWrapper<>();

    /** @param window gives the handle of the window that MAPI's dialogs belong to */
    public LogonViewModel(LongSupplier window) {
        this.window = window;
        profile.subscribe(this::update);
        password.subscribe(this::update);
        flags.subscribe(this::update);
        update();
    }

    /** Reads the profiles, and names the default one when no profile is named yet. */
    public void load(ProfileList list, TaskRunner tasks, Consumer<MapiException> failures) {
        tasks.run("", progress -> list.profiles(), this::show, failures);
    }

    void show(List<ProfileEntry> read) {
        profiles.setAll(read);
        if (profile.get().isEmpty()) {
            read.stream().filter(ProfileEntry::isDefault).findFirst().or(() -> read.stream().findFirst())
                    .ifPresent(entry -> profile.set(entry.name()));
        }
    }

    private void update() {
        options.set(new LogonOptions(window.getAsLong(), given(profile), given(password), flags.get()));
    }

    private static Optional<String> given(StringProperty text) {
        return Optional.of(text.get()).filter(typed -> !typed.isEmpty());
    }

    public ObservableList<ProfileEntry> profiles() {
        return readOnlyProfiles;
    }

    /** {@return the name of the profile; empty for none, so that MAPI takes the default or asks} */
    public StringProperty profileProperty() {
        return profile;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    /** {@return ulFlags; MAPI_EXTENDED is always among them} */
    public IntegerProperty flagsProperty() {
        return flags;
    }

    /** {@return whether all stores are opened once logged on} */
    public BooleanProperty openStoresProperty() {
        return openStores;
    }

    public ReadOnlyObjectProperty<LogonOptions> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    /** {@return the call as it will be made, without the password} */
    public String callText() {
        return LogonCall.text(options.get());
    }

    /** {@return {@code ulFlags} in hex, {@code 0x80008032}} */
    public String flagsText() {
        return "0x%08X".formatted(options.get().flags());
    }

    /** {@return what a person should know of this logon before making it} */
    public Optional<Warning> warning() {
        if (profile.get().length() > ProfAdmin.MAX_NAME_LENGTH) {
            return Optional.of(Warning.NAME_TOO_LONG);
        }
        boolean joins = (flags.get() & Mapi.MAPI_NEW_SESSION) == 0;
        if (joins && (flags.get() & Mapi.MAPI_ALLOW_OTHERS) != 0) {
            return Optional.of(Warning.JOINS_SHARED_SESSION);
        }
        boolean unnamed = profile.get().isEmpty();
        int finds = Mapi.MAPI_USE_DEFAULT | Mapi.MAPI_LOGON_UI;
        return unnamed && (flags.get() & finds) == 0 ? Optional.of(Warning.NO_PROFILE) : Optional.empty();
    }

    LogonRequest request() {
        return new LogonRequest(options.get(), openStores.get() ? AfterLogon.OPEN_STORES : AfterLogon.NOTHING_MORE);
    }

    /** What may surprise. */
    public enum Warning {
        /** A profile's name has 64 characters at most. */
        NAME_TOO_LONG,
        /** An existing shared session is returned, whatever the profile's name. */
        JOINS_SHARED_SESSION,
        /** Nothing says which profile is meant. */
        NO_PROFILE
    }
}
