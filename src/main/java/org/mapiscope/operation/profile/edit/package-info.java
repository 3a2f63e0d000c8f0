/**
 * Profiles changed: plans that say beforehand what would change, their execution with a backup and an undo journal, and
 * backups as files. docs/profile-backups.md has the form of these.
 */
@NullMarked
package org.mapiscope.operation.profile.edit;

import org.jspecify.annotations.NullMarked;
