package org.mapiscope.nativemapi;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.MachineType;
import org.mapiscope.nativemapi.com.Installer;
import org.mapiscope.nativemapi.com.RegistryPath;
import org.mapiscope.nativemapi.com.RegistryTexts;

/** A Windows made of a few values, components and files below a folder. */
final class FakeMachine implements RegistryTexts, Installer {
    static final String SYSTEM = "C:\\Windows\\System32";

    private static final int ERROR_UNKNOWN_COMPONENT = 1607;

    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, String> components = new HashMap<>();
    private final Path folder;

    FakeMachine(Path folder) {
        this.folder = folder;
    }

    Machine machine(MachineType ours) {
        return new Machine(this, this, SYSTEM, 1046, ours, this::file);
    }

    Path file(String path) {
        return folder.resolve(path.toLowerCase(Locale.ROOT).replace(':', '_').replace('\\', '/'));
    }

    /** Sets a value, under a place such as {@code HKLM\Software\Clients\Mail, (Default)}. */
    FakeMachine value(String place, Object value) {
        values.put(place.toLowerCase(Locale.ROOT), value);
        return this;
    }

    FakeMachine component(String category, String qualifier, String path) {
        components.put(category + " " + qualifier, path);
        return this;
    }

    FakeMachine file(String path, PeBuilder content) {
        content.write(file(path));
        return this;
    }

    private Optional<Object> find(RegistryPath key, String value) {
        return Optional.ofNullable(values.get(key.place(value).toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<String> text(RegistryPath key, String value) {
        return texts(key, value).stream().findFirst();
    }

    @Override
    public List<String> texts(RegistryPath key, String value) {
        return find(key, value).map(found -> found instanceof String text ? List.of(text) : textsOf(found))
                .orElse(List.of());
    }

    private static List<String> textsOf(Object value) {
        return value instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
    }

    @Override
    public Answer provide(String category, String qualifier) {
        String path = components.get(category + " " + qualifier);
        return path == null ? Answer.failed(ERROR_UNKNOWN_COMPONENT) : Answer.found(path);
    }
}
