package org.mapiscope.mapi;

import java.util.Optional;

/**
 * The profiles of this person on this machine.
 *
 * <p>A profile's name has 1 to 64 characters, and no blanks at its ends; otherwise {@code MAPI_E_INVALID_PARAMETER}.
 * Thread-safe. Source: [iprofadminiunknown].
 */
@Interface("IProfAdmin")
public interface ProfAdmin extends GetLastError {
    /** The longest name of a profile, in characters. */
    int MAX_NAME_LENGTH = 64;

    /**
     * For {@link #createProfile}, not MAPI's: the profile is kept in memory only and is in no list of profiles; it goes
     * with the last session on it, or at the latest with the program.
     */
    int TEMPORARY = 0x40000000;

    /** {@return the table of profiles: PR_DISPLAY_NAME, PR_DEFAULT_PROFILE, PR_INSTANCE_KEY} */
    MapiTable getProfileTable(@Arg(value = "ulFlags", flags = "TABLE") int flags) throws MapiException;

    /**
     * Makes an empty profile.
     *
     * @throws MapiException {@code MAPI_E_COLLISION} when there is one of that name
     */
    void createProfile(@Arg("lpszProfileName") String name, @Arg("ulUIParam") long uiParam,
            @Arg(value = "ulFlags", flags = "PROFILE") int flags) throws MapiException;

    /**
     * Deletes a profile; sessions that run on it go on.
     *
     * @throws MapiException {@code MAPI_E_NOT_FOUND}
     */
    void deleteProfile(@Arg("lpszProfileName") String name, @Arg("ulFlags") int flags) throws MapiException;

    /** @throws MapiException {@code MAPI_E_NOT_FOUND}, {@code MAPI_E_COLLISION} */
    void copyProfile(@Arg("lpszOldProfileName") String oldName, @Arg("lpszNewProfileName") String newName,
            @Arg("ulUIParam") long uiParam, @Arg("ulFlags") int flags) throws MapiException;

    /** @throws MapiException {@code MAPI_E_NOT_FOUND}, {@code MAPI_E_COLLISION} */
    void renameProfile(@Arg("lpszOldProfileName") String oldName, @Arg("lpszNewProfileName") String newName,
            @Arg("ulUIParam") long uiParam, @Arg("ulFlags") int flags) throws MapiException;

    /**
     * Makes a profile the default.
     *
     * @param name empty for no default
     * @throws MapiException {@code MAPI_E_NOT_FOUND}
     */
    void setDefaultProfile(@Arg("lpszProfileName") Optional<String> name, @Arg("ulFlags") int flags)
            throws MapiException;

    /**
     * {@return all that a profile holds, but its secrets} Not MAPI's.
     *
     * @throws MapiException {@code MAPI_E_NOT_FOUND}; {@code MAPI_E_NO_SUPPORT} where a profile can only be asked for one
     *     section after the other
     */
    @Call
    default ProfileContent readProfile(String name) throws MapiException {
        throw new MapiException("IProfAdmin::ReadProfile", HResult.MAPI_E_NO_SUPPORT,
                "this MAPI does not give a profile as a whole");
    }

    /**
     * Puts {@code after} in the place of {@code before}, in one step. Secrets stay where both have them. Not MAPI's.
     *
     * @param before the profile as it has to be now, its name too; empty to make a new one
     * @param after the profile as it is to be; empty to delete it. One that is made keeps its id, unless another profile
     *     has it meanwhile. When it is the default, no other is any more.
     * @throws MapiException {@code MAPI_E_OBJECT_CHANGED} when the profile is not, or no longer, as {@code before} has it;
     *     {@code MAPI_E_COLLISION} when another profile has the new name; {@code MAPI_E_INVALID_PARAMETER} for what has
     *     a {@link ProfileContent#defect}; {@code MAPI_E_INVALID_TYPE} for a value that no
     *     profile keeps; {@code MAPI_E_NO_SUPPORT}
     */
    @Call
    default void replaceProfile(Optional<ProfileContent> before, Optional<ProfileContent> after)
            throws MapiException {
        throw new MapiException("IProfAdmin::ReplaceProfile", HResult.MAPI_E_NO_SUPPORT,
                "this MAPI does not take a profile as a whole");
    }

    /** @throws MapiException {@code MAPI_E_NOT_FOUND} */
    MsgServiceAdmin adminServices(@Arg("lpszProfileName") String name, @Arg("ulUIParam") long uiParam,
            @Arg("ulFlags") int flags) throws MapiException;
}
