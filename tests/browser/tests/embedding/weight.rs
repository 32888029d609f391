//! Size of the files that a section in a frame needs before it is readable, in bytes.

use browser::{
    Outcome,
    collection::{FILM, LANGUAGES, SECTIONS},
    test_env,
    weight::{KB, Weight, files},
};

#[test]
fn a_lone_section_is_readable_after_20_kb() -> Outcome {
    for language in LANGUAGES {
        let mut most = 0;
        for section in SECTIONS {
            let mut page = files("embed-", ".css")?;
            let folder = format!("embed/{language}/{FILM}/{section}");
            page.push(test_env::dist()?.join(folder).join("index.html"));
            most = most.max(Weight::of(&page)?.brotli);
        }
        println!("the heaviest section in a frame in {language}: {most} bytes");
        assert!(
            most <= 20 * KB,
            "{most} bytes before a section can be read in {language}"
        );
    }
    Ok(())
}

#[test]
fn the_script_of_frames_weighs_at_most_2_kb() -> Outcome {
    let folder = test_env::dist()?.join("embed");
    let script: Vec<_> = std::fs::read_dir(folder)?
        .flatten()
        .map(|file| file.path())
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("frame-") && name.ends_with(".js")
        })
        .collect();
    assert_eq!(script.len(), 1, "{script:?}");
    let weight = Weight::of(&script)?.brotli;
    println!("the script of frames: {weight} bytes");
    assert!(weight <= 2 * KB, "{weight} bytes");
    Ok(())
}
