@echo off
chcp 65001 >nul
setlocal DisableDelayedExpansion
set "STATUS=0"
if "%~1"=="" goto usage

:next
if "%~1"=="" goto done
echo.
echo 正在审查：%~nx1
"%~dp0huairou.exe" review "%~1" --format html --out "%~dp1."
if errorlevel 1 set "STATUS=%errorlevel%"
shift
goto next

:usage
echo 把要审查的文件或文件夹拖到“审查.cmd”图标上，网页报告会写在文件旁边。
set "STATUS=2"
goto end

:done
echo.
if "%STATUS%"=="0" echo 审查完成，报告在文件旁边，双击即可打开。
if not "%STATUS%"=="0" echo 有文件没有审查，原因见上。

:end
echo.
pause
exit /b %STATUS%
