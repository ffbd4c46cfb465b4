//! Drawings, pictures and files already made, so that what nobody has changed is not made again.

use crate::charts::Drawing;
use std::{
    collections::{HashMap, VecDeque},
    hash::{BuildHasher, RandomState},
    sync::{Arc, LazyLock},
};

static HASHER: LazyLock<RandomState> = LazyLock::new(RandomState::new);

/// The latest drawings or pictures, by what they show. The oldest goes when there is no room.
pub(in crate::server) struct Cache<T: ?Sized> {
    room: usize,
    drawn: HashMap<u64, Arc<T>>,
    oldest_first: VecDeque<u64>,
}

impl Cache<str> {
    /// What tells two drawings apart: the option, the size and the sentence.
    pub fn key(option: &str, drawing: &Drawing) -> u64 {
        HASHER.hash_one((option, drawing.width, drawing.height, &drawing.description))
    }
}

impl Cache<[u8]> {
    /// What tells two pictures or files apart: all that is in them.
    pub fn key_of(content: &str) -> u64 {
        HASHER.hash_one(content)
    }
}

impl<T: ?Sized> Cache<T> {
    pub fn holding(room: usize) -> Self {
        Self { room, drawn: HashMap::new(), oldest_first: VecDeque::new() }
    }

    pub fn get(&self, key: u64) -> Option<Arc<T>> {
        self.drawn.get(&key).cloned()
    }

    pub fn keep(&mut self, key: u64, made: Arc<T>) {
        if self.drawn.insert(key, made).is_none() {
            self.oldest_first.push_back(key);
        }
        while self.drawn.len() > self.room {
            let Some(oldest) = self.oldest_first.pop_front() else {
                return;
            };
            self.drawn.remove(&oldest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_drawing_goes_when_there_is_no_room() {
        let mut cache = Cache::holding(2);
        for key in 1..=3 {
            cache.keep(key, Arc::<str>::from("<svg/>"));
        }
        assert_eq!(cache.get(1), None);
        assert!(cache.get(2).is_some() && cache.get(3).is_some());
    }
}
