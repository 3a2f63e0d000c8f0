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
import javafx.collections.ObservableMap;
import org.mapiscope.gui.session.SessionsViewModel.AfterLogon;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.operation.LogonOptions;
import org.mapiscope.operation.ProfileEntry;

/** A logon that a person puts together: the profile, the flags, the call that comes of them. FX thread only. */
public final class LogonViewModel {
    /** A session of its own on the named profile, without mail being fetched or sent. */
    static final int DEFAULT_FLAGS = LogonOptions.OWN_SESSION;

    private final LongSupplier window;
    private final List<MapiProfiles> mapis;
    private final Consumer<MapiException> failures;
    private final ObservableMap<MapiProfiles, Optional<Unavailable>> known = FXCollections.observableHashMap();
    private final ObservableMap<MapiProfiles, Optional<Unavailable>> readOnlyKnown = FXCollections
            .unmodifiableObservableMap(known);
    private final ReadOnlyObjectWrapper<Optional<MapiProfiles>> mapi = new ReadOnlyObjectWrapper<>(Optional.empty());
    private TaskRunner.Running reading = () -> {};
    private boolean chosen;
    private final ObservableList<ProfileEntry> profiles = FXCollections.observableArrayList();
    private final ObservableList<ProfileEntry> readOnlyProfiles = FXCollections.unmodifiableObservableList(profiles);
    private final StringProperty profile = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final IntegerProperty flags = new SimpleIntegerProperty(DEFAULT_FLAGS);
    private final BooleanProperty openStores = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<LogonOptions> options = new ReadOnlyObjectWrapper<>();

    /**
     * @param window gives the handle of the window that MAPI's dialogs belong to
     * @param mapis to choose from, the one that is preferred first
     * @param failures told of profiles that could not be read
     */
    public LogonViewModel(LongSupplier window, List<MapiProfiles> mapis, Consumer<MapiException> failures) {
        this.window = window;
        this.mapis = List.copyOf(mapis);
        this.failures = failures;
        profile.subscribe(this::update);
        password.subscribe(this::update);
        flags.subscribe(this::update);
        update();
    }

    /** Asks each MAPI whether it can run here; the first that can is chosen, unless a person chooses before. */
    public void load() {
        for (MapiProfiles each : mapis) {
            each.tasks().run("", progress -> each.whyNot(), why -> answered(each, why), failures);
        }
    }

    private void answered(MapiProfiles which, Optional<Unavailable> whyNot) {
        known.put(which, whyNot);
        Optional<MapiProfiles> first = mapis.stream()
                .filter(each -> !known.containsKey(each) || known.get(each).isEmpty()).findFirst();
        if (!chosen && first.filter(known::containsKey).isPresent()) {
            take(first.get());
        }
    }

    /** Takes another MAPI, and reads its profiles. */
    public void choose(MapiProfiles which) {
        chosen = true;
        if (!mapi.get().equals(Optional.of(which))) {
            take(which);
        }
    }

    /** The default profile is named when none is named yet, or one that only the MAPI before has. */
    private void take(MapiProfiles which) {
        reading.cancel();
        if (profiles.stream().anyMatch(entry -> entry.name().equals(profile.get()))) {
            profile.set("");
        }
        profiles.clear();
        mapi.set(Optional.of(which));
        reading = which.tasks().run("", progress -> which.list().profiles(), this::show, failures);
    }

    /** {@return the MAPIs to choose from} */
    public List<MapiProfiles> mapis() {
        return mapis;
    }

    /** {@return the MAPI that is chosen; empty until it is known which ones can run here} */
    public ReadOnlyObjectProperty<Optional<MapiProfiles>> mapiProperty() {
        return mapi.getReadOnlyProperty();
    }

    /** {@return whether each MAPI can run here, and why not, as far as that is known} */
    public ObservableMap<MapiProfiles, Optional<Unavailable>> known() {
        return readOnlyKnown;
    }

    /** {@return why the MAPI cannot run here; empty when it can, or is not known yet} */
    public Optional<Unavailable> whyNot(MapiProfiles which) {
        return known.getOrDefault(which, Optional.empty());
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
        return new LogonRequest(mapi.get().orElseThrow().mapi(), options.get(),
                openStores.get() ? AfterLogon.OPEN_STORES : AfterLogon.NOTHING_MORE);
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
