package org.mapiscope.nativemapi;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.MachineType;
import org.mapiscope.mapi.MapiCandidate;
import org.mapiscope.mapi.MapiCandidate.Source;
import org.mapiscope.mapi.MapiCandidate.Verdict;
import org.mapiscope.mapi.MapiSearch;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.mapi.WindowsError;

/**
 * Finds the library that is the machine's MAPI, and tells of each place why it was taken or not. Loads nothing.
 *
 * <p>What it does not take could not be loaded or has no Extended MAPI: a library for another processor, one that lacks a
 * function, the system's own without a mail client behind it.
 */
final class MapiFinder {
    /** What Extended MAPI cannot do without. */
    private static final List<String> NEEDED = List.of("MAPIInitialize", "MAPIUninitialize", "MAPILogonEx",
            "MAPIAdminProfiles", "MAPIAllocateBuffer", "MAPIAllocateMore", "MAPIFreeBuffer");

    private final Machine machine;

    MapiFinder(Machine machine) {
        this.machine = machine;
    }

    /** {@return what is found when MAPI is looked for as Outlook's stub looks for it} */
    MapiSearch find() {
        return judge(new MapiPlaces(machine).all());
    }

    /** {@return what is found when the person has named the library} */
    MapiSearch chosen(String path) {
        return judge(List.of(MapiPlace.of(Source.CHOSEN, path, path)));
    }

    private MapiSearch judge(List<MapiPlace> places) {
        List<MapiCandidate> candidates = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        boolean taken = false;
        boolean client = false;
        for (MapiPlace place : places) {
            Optional<String> before = place.path()
                    .flatMap(
                            path -> Optional.ofNullable(seen.putIfAbsent(path.toLowerCase(Locale.ROOT), place.name())));
            MapiCandidate candidate = before.isPresent()
                    ? candidate(place, Optional.empty(), new Verdict.SameAs(before.get()))
                    : inspect(place, taken, client);
            taken |= candidate.taken();
            client |= isClient(candidate);
            candidates.add(candidate);
        }
        return new MapiSearch(candidates, taken ? Optional.empty() : Optional.of(whyNot(candidates)));
    }

    private MapiCandidate inspect(MapiPlace place, boolean taken, boolean client) {
        if (place.path().isEmpty()) {
            WindowsError error = place.error().orElseThrow();
            return candidate(place, Optional.empty(), new Verdict.Refused(new Unavailable.NoPath(error)));
        }
        String path = place.path().get();
        try {
            PeFile file = PeFile.read(machine.files().apply(path));
            Optional<Unavailable> refusal = refusal(path, file)
                    .or(() -> place.source() == Source.SYSTEM && !client
                            ? Optional.of(new Unavailable.NobodyBehind(path))
                            : Optional.empty());
            Verdict fit = taken ? new Verdict.NotNeeded() : new Verdict.Taken();
            return candidate(place, Optional.of(file), refusal.<Verdict>map(Verdict.Refused::new).orElse(fit));
        } catch (NoSuchFileException e) {
            return candidate(place, Optional.empty(), new Verdict.Refused(new Unavailable.FileMissing(path)));
        } catch (CorruptDataException e) {
            return candidate(place, Optional.empty(), new Verdict.Refused(new Unavailable.FileDamaged(path,
                    "%s, offset 0x%X: %s %s".formatted(e.structure(), e.offset(), e.field(), e.found()))));
        } catch (IOException | InvalidPathException e) {
            return candidate(place, Optional.empty(),
                    new Verdict.Refused(new Unavailable.FileUnreadable(path, detail(e))));
        }
    }

    private static String detail(Exception unreadable) {
        return unreadable instanceof AccessDeniedException ? "access denied" : String.valueOf(unreadable.getMessage());
    }

    private Optional<Unavailable> refusal(String path, PeFile file) {
        Optional<MachineType> theirs = file.machine();
        if (theirs.isEmpty()) {
            return Optional.of(new Unavailable.UnknownMachine(path, file.machineField()));
        }
        if (!machine.ours().loads(theirs.get())) {
            return Optional.of(new Unavailable.OtherMachine(path, theirs.get(), machine.ours()));
        }
        return NEEDED.stream().filter(name -> !file.exports().contains(name)).findFirst()
                .map(name -> new Unavailable.NotExtended(path, name));
    }

    private static MapiCandidate candidate(MapiPlace place, Optional<PeFile> file, Verdict verdict) {
        return new MapiCandidate(place.source(), place.name(), place.path(), file.flatMap(PeFile::version),
                file.flatMap(PeFile::machine), verdict);
    }

    /** {@return whether the system's own library could pass calls on to it} */
    private static boolean isClient(MapiCandidate candidate) {
        return switch (candidate.verdict()) {
            case Verdict.Taken taken -> true;
            case Verdict.NotNeeded notNeeded -> true;
            case Verdict.SameAs same -> false;
            // this person may not read it, but the system may
            case Verdict.Refused refused -> refused.reason() instanceof Unavailable.FileUnreadable;
        };
    }

    /** {@return the refusal that says most of this machine} */
    private static Unavailable whyNot(List<MapiCandidate> candidates) {
        List<Unavailable> refusals = candidates.stream().map(MapiCandidate::verdict)
                .<Unavailable>mapMulti((verdict, to) -> {
                    if (verdict instanceof Verdict.Refused refused) {
                        to.accept(refused.reason());
                    }
                }).toList();
        for (Class<? extends Unavailable> kind : List.of(Unavailable.OtherMachine.class,
                Unavailable.UnknownMachine.class, Unavailable.FileDamaged.class, Unavailable.FileUnreadable.class,
                Unavailable.NotExtended.class, Unavailable.FileMissing.class)) {
            Optional<Unavailable> telling = refusals.stream().filter(kind::isInstance).findFirst();
            if (telling.isPresent()) {
                return telling.get();
            }
        }
        return new Unavailable.NotInstalled(candidates.size());
    }
}
