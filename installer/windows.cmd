@echo off
rem Makes target\MapiScope-VERSION.msi (or .exe) from what mvn package left in target.
rem Needs a JDK 25 and WiX 3, 4 or 5; jpackage says so when WiX is missing.
rem Usage: installer\windows.cmd msi     or: installer\windows.cmd exe
setlocal
cd /d "%~dp0.."

if "%~1"=="msi" goto find
if "%~1"=="exe" goto find
echo usage: installer\windows.cmd msi^|exe 1>&2
exit /b 2

:find
set "jdk="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%f in (jpackage.exe) do if not "%%~$PATH:f"=="" call :try "%%~dp$PATH:f.."
call :look "%ProgramFiles%\Eclipse Adoptium"
call :look "%ProgramFiles%\Java"
call :look "%ProgramFiles%\Microsoft"
call :look "%ProgramFiles%\Zulu"
call :look "%USERPROFILE%\.jdks"
if not defined jdk (
    echo No JDK 25 or newer with jpackage found: install one, or set JAVA_HOME to it. 1>&2
    exit /b 1
)
"%jdk%\bin\java" installer\Package.java %1
exit /b %errorlevel%

rem tries each folder within the one given
:look
for /f "delims=" %%d in ('dir /b /ad "%~1" 2^>nul') do call :try "%~1\%%d"
exit /b 0

rem takes the folder given if it is a new enough JDK and none was found before
:try
if defined jdk exit /b 0
if not exist "%~1\bin\jpackage.exe" exit /b 0
for /f "usebackq tokens=1,2 delims==." %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" call :compare "%~1" %%b
exit /b 0

:compare
set "feature=%~2"
set "feature=%feature:"=%"
if %feature% geq 25 set "jdk=%~1"
exit /b 0
