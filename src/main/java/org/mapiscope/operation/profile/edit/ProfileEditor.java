package org.mapiscope.operation.profile.edit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.operation.MachineRegistry;
import org.mapiscope.operation.Subsystems;
import org.mapiscope.operation.profile.edit.ProfilePlan.How;
import org.mapiscope.operation.profile.edit.ProfilePlan.Kind;

/**
 * Makes planned changes of profiles, each that loses something after a backup, and takes them back in their reverse order.
 *
 * <p>A change is made to what it was planned for, or not at all: when another window or process was faster, the result is {@code
 * MAPI_E_OBJECT_CHANGED}. Thread-safe.
 */
public final class ProfileEditor {
    /** How often a change is planned anew when others are faster. */
    private static final int TRIES = 50;

    private final Administration administration;
    private final ProfilePlanner planner;
    private final ProfileBackups backups;
    private final RegistryBackup registry;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Step> done = new ArrayList<>();
    private final List<Step> undone = new ArrayList<>();

    public ProfileEditor(Mapi mapi, ProfileBackups backups) {
        this(mapi, backups, MachineRegistry.NONE);
    }

    /** @param machine where Outlook keeps its own profiles */
    public ProfileEditor(Mapi mapi, ProfileBackups backups, MachineRegistry machine) {
        this.administration = new Administration(mapi);
        this.registry = new RegistryBackup(machine);
        this.planner = new ProfilePlanner(mapi);
        this.backups = backups;
    }

    /**
     * A change that was made.
     *
     * @param formerDefault the default profile before it was another
     */
    private record Step(Kind kind, Optional<ProfileContent> before, Optional<ProfileContent> after,
            Optional<String> formerDefault) {
        String profile() {
            return after.or(() -> before).map(ProfileContent::name).orElse("");
        }
    }

    /**
     * What was done.
     *
     * @param profile the name that the profile has now, or had last
     * @param after the profile as it is now; empty when it is gone
     * @param backup what was written before; empty when nothing was lost
     */
    public record Edited(Kind kind, String profile, Optional<ProfileContent> after, Optional<ProfileBackup> backup) {}

    /** Plans a change; runs again when the profile was changed meanwhile. */
    @FunctionalInterface
    public interface Planning {
        ProfilePlan plan(ProfilePlanner planner) throws MapiException;
    }

    public ProfilePlanner planner() {
        return planner;
    }

    public ProfileBackups backups() {
        return backups;
    }

    /** {@return whether the profiles are the person's own of Outlook} */
    public boolean isOutlooks() {
        return administration.mapi().name().equals(Subsystems.OUTLOOK);
    }

    /** {@return the registry file that the profiles are in, which nobody changes} */
    public Optional<String> registryFile() {
        return administration.mapi().registryFile();
    }

    /** Plans and makes a change, as often as it takes until nobody else is faster. */
    public Edited change(Planning planning) throws MapiException {
        for (int tries = 1;; tries++) {
            ProfilePlan plan = planning.plan(planner);
            try {
                return apply(plan);
            } catch (MapiException e) {
                if (tries == TRIES || !e.result().equals(HResult.MAPI_E_OBJECT_CHANGED)) {
                    throw e;
                }
            }
        }
    }

    /**
     * Makes a planned change.
     *
     * @throws MapiException {@code MAPI_E_OBJECT_CHANGED} when the profile is not as it was planned for; {@code
     *     MAPI_E_DISK_ERROR} when no backup can be written, and then nothing was changed
     */
    public Edited apply(ProfilePlan plan) throws MapiException {
        lock.lock();
        try {
            return administration.with(admin -> apply(admin, plan));
        } finally {
            lock.unlock();
        }
    }

    private Edited apply(ProfAdmin admin, ProfilePlan plan) throws MapiException {
        requireWritable();
        Optional<ProfileBackup> backup = plan.isDestructive() && plan.before().isPresent()
                ? Optional.of(backUp(plan.before().get()))
                : Optional.empty();
        Optional<String> formerDefault = plan.kind() == Kind.SET_DEFAULT
                ? Administration.defaultProfile(admin)
                : Optional.empty();
        Optional<ProfileContent> before = plan.kind() == Kind.COPY ? Optional.empty() : plan.before();
        Optional<ProfileContent> after = switch (plan.how()) {
            case How.Replace replace -> {
                admin.replaceProfile(plan.before(), replace.after());
                yield replace.after().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Administration.read(admin, replace.after().get().name()));
            }
            case How.Calls calls -> {
                calls.work().run(admin);
                yield plan.resultName().isEmpty()
                        ? Optional.empty()
                        : Administration.find(admin, plan.resultName().get());
            }
        };
        if (!isOutlooks() && !before.equals(after)) {
            done.add(new Step(plan.kind(), before, after, formerDefault));
            undone.clear();
        }
        return new Edited(plan.kind(), after.map(ProfileContent::name).orElse(plan.profile()), after, backup);
    }

    /** @throws MapiException {@code MAPI_E_NO_ACCESS} for the profiles of a registry file */
    private void requireWritable() throws MapiException {
        if (registryFile().isPresent()) {
            throw new MapiException("IProfAdmin::AdminServices", HResult.MAPI_E_NO_ACCESS,
                    "the profiles in " + registryFile().get() + " are for reading only; they stay as they are");
        }
    }

    /** Writes a backup; when the newest one of the profile is the same, that one is enough. */
    private ProfileBackup backUp(ProfileContent profile) throws MapiException {
        String subsystem = administration.mapi().name();
        Optional<ProfileBackup> newest = backups.newest(profile.name())
                .filter(each -> each.subsystem().equals(subsystem) && each.profile().equals(profile));
        // of Outlook's profile the registry may have changed where MAPI shows the same
        return newest.isPresent() && !isOutlooks()
                ? newest.get()
                : withRegistry(backups.write(profile, subsystem, Instant.now()));
    }

    private ProfileBackup withRegistry(ProfileBackup backup) throws MapiException {
        if (isOutlooks()) {
            registry.write(backup.profile().name(), backup.file());
        }
        return backup;
    }

    /** Writes a backup of a profile as it is. */
    public ProfileBackup backUp(String profile) throws MapiException {
        return withRegistry(backups.write(planner.content(profile), administration.mapi().name(), Instant.now()));
    }

    /** As {@link #backUp(String)}, to a file that a person named. */
    public ProfileBackup backUp(String profile, Path file) throws MapiException {
        return withRegistry(ProfileBackups.write(planner.content(profile), administration.mapi().name(), file));
    }

    /** {@return the change that {@link #undo} takes back: its kind and the profile} */
    public Optional<Edited> lastDone() {
        return last(done);
    }

    /** {@return the change that {@link #redo} makes again} */
    public Optional<Edited> lastUndone() {
        return last(undone);
    }

    private Optional<Edited> last(List<Step> steps) {
        lock.lock();
        try {
            return steps.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Edited(steps.getLast().kind(), steps.getLast().profile(),
                            steps.getLast().after(), Optional.empty()));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes back the last change of this editor that is not taken back yet; secrets that went with it do not come back.
     *
     * @throws MapiException {@code MAPI_E_NOT_FOUND} when there is none; {@code MAPI_E_OBJECT_CHANGED} when somebody else has
     *     changed the profile since
     */
    public Edited undo() throws MapiException {
        return back(done, undone);
    }

    /** Makes the change again that was taken back last; else as {@link #undo}. */
    public Edited redo() throws MapiException {
        return back(undone, done);
    }

    /** Takes the last of {@code from} back, and notes how to take that back in turn. */
    private Edited back(List<Step> from, List<Step> to) throws MapiException {
        lock.lock();
        try {
            if (from.isEmpty()) {
                throw new MapiException("Undo", HResult.MAPI_E_NOT_FOUND, "there is no change to take back");
            }
            Step step = from.getLast();
            Edited edited = administration.with(admin -> {
                Optional<String> defaultNow = Administration.defaultProfile(admin);
                admin.replaceProfile(/* before= */ step.after(), /* after= */ step.before());
                if (step.formerDefault().isPresent()
                        && Administration.find(admin, step.formerDefault().get()).isPresent()) {
                    admin.setDefaultProfile(step.formerDefault(), 0);
                }
                Optional<ProfileContent> now = step.before().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Administration.read(admin, step.before().get().name()));
                to.add(new Step(step.kind(), step.after(), now,
                        step.kind() == Kind.SET_DEFAULT ? defaultNow : Optional.empty()));
                return new Edited(step.kind(), now.map(ProfileContent::name).orElse(step.profile()), now,
                        Optional.empty());
            });
            from.removeLast();
            return edited;
        } finally {
            lock.unlock();
        }
    }
}
