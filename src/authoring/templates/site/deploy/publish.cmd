@echo off
rem Fetches the newest content and builds the site; run by the Windows Task Scheduler.
rem Set the three paths first. Letters outside ASCII in this file would be misread by cmd: see deploy\README.md for words.
setlocal
set "PROGRAM=D:\mingjian"
set "SITE=D:\jixiao"
set "OUT=D:\www\jixiao"

git -C "%SITE%" pull --ff-only || exit /b 1
cd /d "%PROGRAM%" || exit /b 1
call npm run mingjian -- build --root "%SITE%" --out "%OUT%"
exit /b %ERRORLEVEL%
