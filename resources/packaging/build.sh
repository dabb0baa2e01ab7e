#!/bin/sh
# Builds the wheel and, on Debian and its kin, the .deb: dist/desktop_reader-*.whl and dist/desktop-reader_*.deb.
set -eu
umask 022

case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
root=$(CDPATH='' cd -- "$here/../.." && pwd -P)
packaging=$root/resources/packaging
# shellcheck source=resources/setup.sh
. "$root/resources/setup.sh"

build=$root/build
out=$root/dist
environment=$build/environment
mkdir -p "$build" "$out"
is_current "$environment" || set_up "$environment" --group "$root/pyproject.toml:packaging"
PATH=$environment/bin:$PATH
version=$(python -c 'import desktop_reader; print(desktop_reader.__version__)')

say "the wheel"
(cd "$root" && quietly 'building the wheel' python -m hatchling build -t wheel -d "$out")

say "the bundle"
quietly 'building the bundle' pyinstaller --noconfirm --distpath "$build/bundle" --workpath "$build/pyinstaller" \
    "$packaging/desktop-reader.spec"
bundle=$build/bundle/desktop-reader

# A Python of one's own writes where it was built into its modules; that place means nothing elsewhere.
find "$bundle/_internal" \( -path '*/lib-dynload/*.so' -o -name 'libpython*' \) -type f -exec patchelf --remove-rpath {} +

for tool in dpkg-deb dpkg-shlibdeps; do
    command -v $tool >/dev/null || fail "the wheel is in dist/ and the bundle in build/bundle/; for the .deb install dpkg-dev."
done

say "the .deb"
tree=$build/deb
share=$tree/usr/share
rm -rf "$tree"
mkdir -p "$tree/DEBIAN" "$tree/usr/bin" "$tree/usr/lib" "$share/applications" "$share/metainfo" "$share/mime/packages" \
    "$share/man/man1" "$share/doc/desktop-reader" "$share/lintian/overrides" "$share/icons/hicolor/scalable/apps"
cp -R "$bundle" "$tree/usr/lib/desktop-reader"
ln -s ../lib/desktop-reader/desktop-reader "$tree/usr/bin/desktop-reader"
cp "$root/resources/desktop/desktop-reader.desktop" "$share/applications/"
cp "$root/resources/desktop/desktop-reader.metainfo.xml" "$share/metainfo/"
cp "$root/resources/desktop/desktop-reader.xml" "$share/mime/packages/"
cp "$root/resources/icons/desktop-reader.svg" "$share/icons/hicolor/scalable/apps/"
for picture in "$root"/resources/desktop/icons/*.png; do
    size=$(basename "$picture" .png)
    mkdir -p "$share/icons/hicolor/${size}x$size/apps"
    cp "$picture" "$share/icons/hicolor/${size}x$size/apps/desktop-reader.png"
done
gzip -9n <"$packaging/desktop-reader.1" >"$share/man/man1/desktop-reader.1.gz"
gzip -9n <"$packaging/debian/changelog" >"$share/doc/desktop-reader/changelog.gz"
cp "$packaging/debian/copyright" "$share/doc/desktop-reader/"
cp "$packaging/debian/lintian-overrides" "$share/lintian/overrides/desktop-reader"
find "$tree" -type d -exec chmod 755 {} +
find "$tree" -type f -exec chmod 644 {} +
chmod 755 "$tree/usr/lib/desktop-reader/desktop-reader"

# What the libraries in it are linked with; the plugins for GTK's look and for printers are loaded where those are.
mkdir -p "$build/shlibs/debian"
printf 'Source: desktop-reader\n\nPackage: desktop-reader\nArchitecture: any\n' >"$build/shlibs/debian/control"
internal=$tree/usr/lib/desktop-reader/_internal
linked=$(cd "$build/shlibs" && find "$tree/usr/lib/desktop-reader" -type f \( -name '*.so' -o -name '*.so.*' -o -name desktop-reader \) \
    ! -name libqgtk3.so ! -name libcupsprintersupport.so |
    xargs dpkg-shlibdeps -O --ignore-missing-info -l"$internal" -l"$internal/PySide6/Qt/lib" 2>"$build/shlibs/log")
optional=$(cd "$build/shlibs" && find "$internal" -name libqgtk3.so -o -name libcupsprintersupport.so |
    xargs dpkg-shlibdeps -O --ignore-missing-info -l"$internal" -l"$internal/PySide6/Qt/lib" 2>>"$build/shlibs/log")
depends=${linked#shlibs:Depends=}
# What is only for the two, each with its comma.
suggests=$(printf '%s' "${optional#shlibs:Depends=}" | tr ',' '\n' | sed 's/^ *//' | while read -r package rest; do
    case " $depends," in *" $package"[\ ,]*) ;; *) printf '%s, ' "$package${rest:+ $rest}" ;; esac
done)
size=$(du -k -s --apparent-size "$tree/usr" | cut -f 1)
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$(dpkg --print-architecture)/" -e "s/@SIZE@/$size/" \
    -e "s/@DEPENDS@/$depends/" -e "s/@SUGGESTS@/${suggests%, }/" "$packaging/debian/control.in" >"$tree/DEBIAN/control"
(cd "$tree" && find usr -type f -exec md5sum {} + >DEBIAN/md5sums)
quietly 'building the .deb' dpkg-deb --root-owner-group -Zxz --build "$tree" "$out"
say "done: $(cd "$out" && echo ./*"$version"*)"
